import { expect, type Locator } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('simulate a design of the gallery: play, pause, step, reset, and leave', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  const controls = design.page.getByRole('toolbar', { name: 'Simulation' });
  await controls.getByRole('button', { name: 'Simulate' }).click();
  const clock = controls.getByRole('timer', { name: 'Virtual time' });
  await controls.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => counter(design.card('orders'), 'Published')).toBeGreaterThan(2);
  await expect.poll(() => counter(design.card('billing'), 'Deleted')).toBeGreaterThan(0);

  await controls.getByRole('button', { name: 'Pause' }).click();
  await expect(controls.getByRole('button', { name: 'Play' })).toBeVisible();
  const pausedAt = (await clock.textContent()) ?? '';
  // Some events share a millisecond: a step from one to the next does not show on the clock.
  await expect(async () => {
    await controls.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(clock).not.toHaveText(pausedAt, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  expect(await counter(design.card('orders'), 'Published')).toBeGreaterThan(2);

  await controls.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => counter(design.card('orders'), 'Published')).toBe(0);
  await controls.getByRole('button', { name: 'Leave the simulation' }).click();
  await expect(controls.getByRole('button', { name: 'Simulate' })).toBeVisible();
  await expect(design.card('orders').getByText('Published')).toHaveCount(0);
});

test('a message of the run tells its whole story', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  await design.page.keyboard.press('t');
  await design.page.keyboard.press('p');
  await expect.poll(() => counter(design.card('billing'), 'Deleted')).toBeGreaterThan(0);
  await design.page.keyboard.press('p');
  const panel = await design.showTab('Messages');
  await panel.getByRole('combobox', { name: 'Outcome' }).selectOption('Done');
  const message = panel.getByRole('table', { name: 'Messages of this run' }).getByRole('row').nth(1);
  await message.click();
  const story = panel.getByRole('region', { name: 'Story of the message' });
  await expect(story.getByRole('heading', { name: /^Message / })).toBeVisible();
  await expect(story.getByRole('listitem').first()).toContainText('Shop');
  expect(await story.getByRole('listitem').count()).toBeGreaterThan(3);
});

test('the same seed gives the same run: two runs stopped at one moment show the same counters', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.page.keyboard.press('t');
  const panel = await design.showTab('Timeline');
  const position = panel.getByRole('slider', { name: 'Position in the run' });
  await expect(design.page.getByRole('button', { name: 'Play' })).toBeEnabled();
  const end = Number(await position.getAttribute('aria-valuemax'));
  expect(end).toBeGreaterThan(60_000);
  const runToTenth = async () => {
    await position.focus();
    await design.page.keyboard.press('PageUp');
    await expect(position).toHaveAttribute('aria-valuenow', String(Math.round(end / 10)));
  };
  const countersOf = () => design.canvas.getByLabel(/^Counters of /).allInnerTexts();
  await runToTenth();
  await expect.poll(async () => (await countersOf()).join()).toMatch(/[1-9]/);
  const first = await countersOf();
  // A card has room for three numbers; whoever rests the pointer on them reads all.
  const strip = design.canvas.getByTitle(/^Visible: [\d,]+\n(.+\n)+/);
  await expect(strip).toHaveCount(0);
  await design.canvas.getByLabel('Counters of jobs', { exact: true }).hover();
  await expect(strip).toHaveCount(1);
  await design.page.getByRole('button', { name: 'Reset' }).click();
  await expect(position).toHaveAttribute('aria-valuenow', '0');
  await expect.poll(countersOf).not.toEqual(first);
  await runToTenth();
  await expect.poll(countersOf).toEqual(first);

  await design.page.getByRole('textbox', { name: 'Seed' }).fill('2');
  await design.page.keyboard.press('Enter');
  await expect(position).toHaveAttribute('aria-valuenow', '0');
  await runToTenth();
  await expect.poll(countersOf).not.toEqual(first);
});

test('editing stays possible while a simulation runs, and the window says that the run is of the design before', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  await design.page.keyboard.press('t');
  await design.page.keyboard.press('p');
  await design.card('billing').click();
  await design.field('Visibility timeout').fill('600');
  await expect(design.card('billing')).toHaveAccessibleName(/hidden 10 min/);
  await expect(design.page.getByText('Design changed')).toBeVisible();
});

/** A live number of a card, by its label; undefined while it is not shown. */
async function counter(card: Locator, label: string): Promise<number | undefined> {
  const term = card.getByRole('term').filter({ hasText: label });
  if ((await term.count()) === 0) return undefined;
  const value = await term.locator('xpath=following-sibling::dd').innerText();
  return Number(value.replace(/[^0-9.]/g, ''));
}

test('a simulation that cannot be loaded says so, and runs once it can', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.page.context().route(/simulation\.worker/, route => route.abort());
  await design.openFromGallery('Order fan-out');
  await design.page.keyboard.press('t');
  await expect(design.canvas.getByText('The simulation could not be loaded.')).toBeVisible();
  await design.page.context().unroute(/simulation\.worker/);
  await design.canvas.getByRole('button', { name: 'Reset' }).click();
  await expect(design.page.getByRole('button', { name: 'Play' })).toBeEnabled();
});

test('a run is exported as an animated picture', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  await design.run('Export an animation (GIF)');
  const dialog = design.page.getByRole('dialog', { name: 'Export an animation' });
  await dialog.getByText('5 s', { exact: true }).click();
  await app.willSaveAs('order-fan-out.gif');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(design.message(/^Exported .*gif$/)).toBeVisible({ timeout: 50_000 });
  const { name, text } = await app.takeWritten();
  expect(name).toBe('order-fan-out.gif');
  expect(text.slice(0, 6)).toBe('GIF89a');
  expect(text.length).toBeGreaterThan(100_000);
  await expect(dialog).toBeHidden();
});

test('a click in a chart takes the run to that moment', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.page.keyboard.press('t');
  const panel = await design.showTab('Timeline');
  const position = panel.getByRole('slider', { name: 'Position in the run' });
  await expect(design.page.getByRole('button', { name: 'Play' })).toBeEnabled();
  await position.focus();
  await design.page.keyboard.press('PageUp');
  await expect.poll(async () => Number(await position.getAttribute('aria-valuenow'))).toBeGreaterThan(60_000);
  const charts = await design.showTab('Charts');
  await charts
    .getByRole('figure', { name: /^In flight/ })
    .locator('.u-over')
    .click();
  const timeline = await design.showTab('Timeline');
  const now = async () =>
    Number(await timeline.getByRole('slider', { name: 'Position in the run' }).getAttribute('aria-valuenow'));
  await expect.poll(now).toBeLessThan(60_000);
  expect(await now()).toBeGreaterThan(20_000);
});

test('a paused run lights the states of what a queue holds', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.page.keyboard.press('t');
  await design.page.keyboard.press('p');
  await expect.poll(() => counter(design.card('worker'), 'Running')).toBeGreaterThan(0);
  await design.page.keyboard.press('p');
  await design.card('jobs').click();
  const chart = design.inspector.getByRole('img', { name: /^Message in the queue: / });
  await expect(chart).toBeVisible();
  const inFlight = await counter(design.card('jobs'), 'In flight');
  await expect(chart).toHaveAccessibleName(inFlight === 0 ? /nothing yet/ : new RegExp(`${inFlight} in flight`));
});
