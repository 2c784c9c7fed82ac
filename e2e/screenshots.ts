import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { DesignPage } from './hosts/design-page.ts';
import { test } from './hosts/fixtures.ts';

const folder = resolve(import.meta.dirname, '..', 'docs', 'pictures');
/** Long enough for messages on every wire. */
const SOME_SECONDS = /^00:(0[89]|[1-5]\d)/;
mkdirSync(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ setup: { colorScheme, reducedMotion: 'reduce' } });

    test(`the picture of the ${colorScheme} window`, async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery(colorScheme === 'light' ? 'Order fan-out' : 'Broken on purpose');
      if (colorScheme === 'dark') await design.showTab('Problems');
      await design.card('billing').click();
      await expect(design.field('Visibility timeout')).toBeVisible();
      await takePicture(app.page, colorScheme);
    });
  });
}

test('the picture of a running simulation', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  await design.showTab('Timeline');
  await design.canvas.focus();
  await design.page.keyboard.press('t');
  await expect(design.page.getByRole('button', { name: 'Play' })).toBeEnabled();
  await design.page.keyboard.press('p');
  await expect.poll(() => design.page.getByRole('timer', { name: 'Virtual time' }).innerText()).toMatch(SOME_SECONDS);
  await design.page.keyboard.press('p');
  await takePicture(app.page, 'simulating');
});

test('the picture of a workflow', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order workflow');
  await design.card('orders').dblclick();
  const drawing = app.page.getByRole('main', { name: 'Workflow of orders' });
  await drawing.getByRole('group', { name: /^Charge card, / }).click();
  await takePicture(app.page, 'workflow');
});

/** Takes the picture once nothing moves any more. */
async function takePicture(page: Page, name: string): Promise<void> {
  await page.mouse.move(640, 20);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
