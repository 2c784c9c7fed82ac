import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('from a problem to the field at fault, its repair, and back', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  const check = design.page.getByRole('button', { name: /^Check: / });
  await expect(check).toHaveAccessibleName(/^Check: 6 errors/);
  await check.click();

  const mapping = design.dock.getByRole('region', { name: 'billing triggers bill' });
  await mapping.getByRole('button', { name: /need a batching window/ }).click();
  await expect(design.field('Batching window')).toBeFocused();

  await mapping.getByRole('button', { name: 'Gather messages for 1 s' }).click();
  await expect(mapping.getByText('LAMBDA-ESM-BATCH-WINDOW')).toBeHidden();
  await expect(design.field('Batching window')).toHaveValue('1');
  await expect(check).toHaveAccessibleName(/^Check: 5 errors/);

  await design.page.getByRole('button', { name: 'Undo' }).click();
  await expect(mapping.getByText('LAMBDA-ESM-BATCH-WINDOW')).toBeVisible();
  await expect(check).toHaveAccessibleName(/^Check: 6 errors/);
});

test('every problem of the panel names its rule and the page of AWS that says so', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  const panel = await design.showTab('Problems');
  const links = panel.getByRole('link', { name: /^AWS documentation on [A-Z0-9-]+$/ });
  await expect(links).toHaveCount(18);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\//);
  }
  await panel.getByRole('button', { name: '7 notes', pressed: true }).click();
  await expect(links).toHaveCount(11);
});
