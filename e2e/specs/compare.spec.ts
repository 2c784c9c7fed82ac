import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a variant of the design runs beside it with the same seed, and becomes the design', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.card('jobs').click();
  const panel = await design.showTab('Compare');
  await panel.getByRole('button', { name: 'Change a setting' }).click();
  await expect(panel.getByRole('combobox', { name: 'Setting' })).toHaveValue('Visibility timeout');
  await panel.getByRole('textbox', { name: 'Visibility timeout' }).fill('3600');
  await panel.getByRole('button', { name: 'Compare' }).click();
  const table = panel.getByRole('table', { name: 'Comparison' });
  await expect(table.getByRole('row', { name: /^Messages sent 600 600 same/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Dead letters 9 0 / })).toBeVisible();
  await expect(panel.getByText('compare again')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Apply the variant' }).click();
  await expect(design.card('jobs')).toHaveAccessibleName(/hidden 1 h/);
  await design.page.keyboard.press('ControlOrMeta+z');
  await expect(design.card('jobs')).toHaveAccessibleName(/hidden 1 min/);
});
