import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('poison takes a condition on messages, and says what is wrong with one that cannot be read', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.run('Edit scenarios…');
  const fault = design.page.getByRole('group', { name: 'Fault 1' });
  await fault.getByRole('combobox', { name: 'What happens' }).selectOption('Messages always fail');
  const where = fault.getByRole('textbox', { name: 'Only messages where' });
  await where.fill('n > ');
  await expect(fault.getByText('cannot be read: it ends where a value should stand')).toBeVisible();
  await where.fill('n > 100');
  await expect(fault.getByText('cannot be read')).toHaveCount(0);
  await expect(where).toHaveValue('n > 100');
});
