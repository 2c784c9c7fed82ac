import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('sketch by keyboard alone: add, connect, set, rename, move, delete, undo', async ({ app }) => {
  const design = new DesignPage(app.page);
  const { keyboard } = design.page;
  await design.run('Add SNS topic');
  await expect(design.card('Topic')).toBeFocused();

  await keyboard.press('c');
  await expect(design.page.getByRole('dialog', { name: 'Connect Topic to' })).toBeVisible();
  await expect(design.page.getByRole('textbox', { name: 'Search targets' })).toBeFocused();
  await keyboard.type('new sqs queue');
  await keyboard.press('Enter');
  await expect(design.wire('Topic delivers to Queue')).toBeVisible();
  await expect(design.page.getByRole('dialog')).toHaveCount(0);

  await keyboard.press('F2');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('billing');
  await keyboard.press('Enter');
  await expect(design.card('billing')).toBeVisible();
  await expect(design.wire('Topic delivers to billing')).toBeVisible();

  const before = await design.card('billing').boundingBox();
  await keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await design.card('billing').boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);

  await keyboard.press('Delete');
  await expect(design.card('billing')).toBeHidden();
  await expect(design.wires()).toHaveCount(0);
  await keyboard.press('ControlOrMeta+z');
  await expect(design.wire('Topic delivers to billing')).toBeVisible();
});

test('the keys are shown on "?" and the dialog gives the focus back', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.run('Add SQS queue');
  await expect(design.card('Queue')).toBeFocused();
  await design.page.keyboard.press('?');
  const keys = design.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Duplicate');
  await design.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(design.card('Queue')).toBeFocused();
});

test('an Esc that closes a dialog leaves the selection, even before the dialog has the focus', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.run('Add SQS queue');
  await expect(design.card('Queue')).toBeFocused();
  await design.page.keyboard.press('?');
  const keys = design.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByRole('button', { name: 'Close' })).toBeFocused();
  await design.card('Queue').focus();
  await design.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(design.inspector).toContainText('Visibility timeout');
  await expect(design.card('Queue')).toBeFocused();
});

test('Esc takes the selection back, also after a group was named, and the keyboard stays on the canvas', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  const { keyboard } = design.page;
  await design.openFromGallery('Job queue with dead letters');
  await design.canvas.focus();
  await keyboard.press('ControlOrMeta+a');
  await expect(design.inspector).toContainText('7 selected');
  await keyboard.press('ControlOrMeta+g');
  await expect(design.page.getByRole('textbox', { name: 'Name of Group' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(design.canvas.getByRole('button', { name: /^Group Group, / })).toBeFocused();
  await keyboard.press('Escape');
  await expect(design.inspector).not.toContainText('selected');
});

test('Tab walks through the design as messages do, and on to what stands after it', async ({ app }) => {
  const design = new DesignPage(app.page);
  const { keyboard } = design.page;
  await design.openFromGallery('Job queue with dead letters');
  await design.canvas.focus();
  const walked: string[] = [];
  const focused = design.page.locator(':focus');
  for (let step = 0; step < 7; step += 1) {
    await keyboard.press('Tab');
    walked.push((await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '');
  }
  expect(walked.map(words => words.split(',')[0])).toEqual([
    'Scheduler',
    'Scheduler sends to jobs',
    'jobs',
    'jobs triggers worker',
    'jobs moves failed messages to jobs-dlq',
    'worker',
    'jobs-dlq',
  ]);
  await expect(design.inspector.getByRole('textbox').first()).toHaveValue('jobs-dlq');
  await keyboard.press('Tab');
  await expect(design.page.getByRole('button', { name: 'Zoom out' })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(design.card('jobs-dlq')).toBeFocused();
});
