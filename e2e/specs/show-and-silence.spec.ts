import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a finding plays its failure on the open design, and can be kept as a scenario', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  const panel = await design.showTab('Problems');
  const mapping = panel.getByRole('region', { name: 'billing triggers bill' });
  await mapping.getByRole('button', { name: 'Show me' }).first().click();

  const card = design.page.getByRole('complementary', { name: /^Showing LAMBDA-ESM-/ });
  await expect(card).toContainText('Not saved in the design');
  await expect(design.page.getByText(/^It happened: /)).toBeVisible({ timeout: 30_000 });
  await card.getByRole('button', { name: 'Add to scenarios' }).click();
  await expect(card).toBeHidden();
  await expect(design.card('Test client')).toBeVisible();
  await design.page.getByRole('button', { name: 'Undo' }).click();
  await expect(design.card('Test client')).toBeHidden();
});

test('a rule is silenced at one element with a reason, and reported again', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  const check = design.page.getByRole('button', { name: /^Check: / });
  const panel = await design.showTab('Problems');
  await panel.getByRole('textbox', { name: 'Filter problems' }).fill('loop');
  await expect(panel.getByRole('region')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Silence LAMBDA-LOOP here' }).click();
  await design.page.getByRole('textbox', { name: 'Why is it right here?' }).fill('It counts its rounds');
  await design.page.getByRole('button', { name: 'Silence', exact: true }).click();
  await expect(check).toHaveAccessibleName(/^Check: 6 errors 4 warnings/);

  await panel.getByRole('button', { name: '1 silenced' }).click();
  await expect(panel.getByRole('list', { name: 'Silenced' })).toContainText('It counts its rounds');
  await panel.getByRole('button', { name: 'Report again: LAMBDA-LOOP' }).click();
  await expect(check).toHaveAccessibleName(/^Check: 6 errors 5 warnings/);
});

test('problems are narrowed, grouped by severity, and lead to the rule’s own page', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  const panel = await design.showTab('Problems');
  await panel.getByText('By severity', { exact: true }).click();
  await expect(panel.getByRole('region', { name: '6 errors' })).toBeVisible();
  await panel.getByRole('combobox', { name: 'Service or connection' }).selectOption('Redrive');
  await expect(panel.getByRole('button', { name: 'SQS-FIFO-DLQ', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'SQS-FIFO-DLQ', exact: true }).click();
  const page = design.page.getByRole('dialog');
  await expect(page.getByRole('figure', { name: 'Wrong' })).toContainText('FIFO queue');
  await expect(page.getByRole('link', { name: 'AWS documentation on SQS-FIFO-DLQ' })).toBeVisible();
});
