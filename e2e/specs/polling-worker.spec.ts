import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('an application polls a queue: short polling is told and repaired, and the consumer is watched', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  const { page } = design;
  const wire = 'Queue is polled by Worker';
  await design.run('Add SQS queue');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Search targets' })).toBeFocused();
  await page.keyboard.type('new polling worker');
  await page.keyboard.press('Enter');
  await expect(design.wire(`${wire}, short poll, 1 warning`)).toBeVisible();

  const problems = await design.showTab('Problems');
  const problem = problems.getByRole('region', { name: wire });
  await expect(problem).toContainText('"Worker" polls "Queue" short');
  await problem.getByRole('button', { name: 'Wait up to 20 s for a message' }).click();
  await expect(design.wire(`${wire}, poll 20 s`)).toBeVisible();

  await page.getByText('poll 20 s', { exact: true }).click();
  await design.canvas.focus();
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(design.inspector.getByRole('img', { name: 'Consumer: 1 waiting' })).toBeVisible();
});
