import { expect, type Locator } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const edges = async (locator: Locator) => {
  const box = await locator.boundingBox();
  return { left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0), width: box?.width ?? 0 };
};

test('at 1024 by 700 nothing lies on anything else: the bar while simulating, and the dock', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.page.setViewportSize({ width: 1024, height: 700 });
  await design.openFromGallery('Job queue with dead letters');
  await design.showTab('Messages');
  await design.dock.getByRole('button', { name: 'Play' }).click();
  const pause = design.page.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeVisible();

  const bar = design.page.getByRole('toolbar', { name: 'Simulation' });
  const leave = bar.getByRole('button', { name: 'Leave the simulation' });
  const check = design.page.getByRole('button', { name: 'No problems' });
  expect((await edges(design.title)).width).toBeGreaterThan(60);
  expect((await edges(design.title)).right).toBeLessThan((await edges(pause)).left);
  expect((await edges(leave)).right).toBeLessThan((await edges(check)).left);
  expect((await edges(design.page.getByRole('button', { name: 'Export', exact: true }))).right).toBeLessThanOrEqual(
    1024,
  );

  const search = design.dock.getByRole('textbox', { name: 'Search messages' });
  expect((await edges(design.dock)).width).toBe(1024);
  expect((await edges(search)).width).toBeGreaterThan(120);
  expect((await edges(search)).right).toBeLessThan(
    (await edges(design.dock.getByRole('combobox', { name: 'Outcome' }))).left,
  );
});
