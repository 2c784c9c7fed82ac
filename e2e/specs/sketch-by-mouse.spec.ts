import { expect } from '@playwright/test';
import { centreOf, DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('sketch a fan-out from an empty canvas by mouse, and save it', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('Client', { x: 130, y: 100 });
  await design.dragFromPalette('SNS topic', { x: 400, y: 100 });
  await design.dragFromPalette('SQS queue', { x: 560, y: 230 });
  await design.dragFromPalette('SQS queue', { x: 560, y: 380 });
  await design.dragFromPalette('Lambda function', { x: 300, y: 520 });
  await design.drawWire('Sends of Client', 'Topic');
  await design.drawWire('Subscriptions of Topic', 'Queue');
  await design.drawWire('Subscriptions of Topic', 'Queue 2');
  await design.drawWire('Consumers of Queue 2', 'Function');
  await expect(design.wire('Client sends to Topic')).toBeVisible();
  await expect(design.wire('Topic delivers to Queue 2')).toBeVisible();
  await expect(design.wire('Queue 2 triggers Function')).toBeVisible();

  await design.card('Queue').click();
  await design.field('Visibility timeout').fill('180');
  await expect(design.card('Queue')).toHaveAccessibleName(/hidden 3 min/);
  await design.field('Visibility timeout').blur();

  await design.page.getByRole('button', { name: 'Undo' }).click();
  await expect(design.card('Queue')).toHaveAccessibleName(/hidden 30 s/);
  await design.page.getByRole('button', { name: 'Undo' }).click();
  await expect(design.wire('Queue 2 triggers Function')).toBeHidden();
  await design.page.getByRole('button', { name: 'Redo' }).click();
  await design.page.getByRole('button', { name: 'Redo' }).click();
  await expect(design.card('Queue')).toHaveAccessibleName(/hidden 3 min/);

  await expect(design.title).toContainText('Unsaved');
  await app.willSaveAs('fan-out.eventloom.json');
  await design.page.keyboard.press('ControlOrMeta+s');
  await expect(design.message(/^Saved /)).toBeVisible();
  await expect(design.title).not.toContainText('Unsaved');
  const saved = JSON.parse((await app.takeWritten()).text);
  expect(saved.resources.map((resource: { type: string }) => resource.type)).toEqual([
    'client',
    'sns',
    'sqs',
    'sqs',
    'lambda',
  ]);
  expect(saved.connections.map((wire: { type: string; from: string; to: string }) => wire)).toMatchObject([
    { type: 'send', from: 'client', to: 'topic' },
    { type: 'subscription', from: 'topic', to: 'queue' },
    { type: 'subscription', from: 'topic', to: 'queue-2' },
    { type: 'event-source-mapping', from: 'queue-2', to: 'function' },
  ]);
  expect(saved.resources[2].properties).toEqual({ visibilityTimeoutSeconds: 180 });
});

test('a wire dropped on the empty canvas offers only what AWS allows, and adds it', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SQS queue', { x: 200, y: 200 });
  const start = await centreOf(design.card('Queue'));
  await design.pullWire('Consumers of Queue', { x: start.x + 320, y: start.y });
  const offers = design.page.getByRole('menu');
  await expect(offers.getByRole('menuitem', { name: 'Lambda function' })).toBeVisible();
  await expect(offers.getByRole('menuitem', { name: 'SNS topic' })).toHaveCount(0);
  await offers.getByRole('menuitem', { name: 'Lambda function' }).click();
  await expect(design.wire('Queue triggers Function')).toBeVisible();
  await expect(design.card('Function')).toBeVisible();
});

test('cards move, are copied, deleted and brought back', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SQS queue', { x: 200, y: 200 });
  const before = await centreOf(design.card('Queue'));
  await design.page.mouse.move(before.x, before.y);
  await design.page.mouse.down();
  await design.page.mouse.move(before.x + 160, before.y + 120, { steps: 8 });
  await design.page.mouse.up();
  await expect.poll(async () => (await centreOf(design.card('Queue'))).x).toBeGreaterThan(before.x + 100);
  await expect.poll(async () => (await centreOf(design.card('Queue'))).y).toBeGreaterThan(before.y + 80);

  await design.page.keyboard.press('ControlOrMeta+d');
  await expect(design.card('Queue 2')).toBeVisible();
  await design.page.keyboard.press('Delete');
  await expect(design.card('Queue 2')).toBeHidden();
  await design.page.keyboard.press('ControlOrMeta+z');
  await expect(design.card('Queue 2')).toBeVisible();
});

test('the end of a wire is moved to another card; AWS’s refusal leaves it where it was', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SNS topic', { x: 130, y: 120 });
  await design.dragFromPalette('SQS queue', { x: 560, y: 90 });
  await design.dragFromPalette('SQS queue', { x: 560, y: 240 });
  await design.dragFromPalette('Kinesis data stream', { x: 560, y: 390 });
  await design.drawWire('Subscriptions of Topic', 'Queue');
  await design.moveWireEnd('to', 'Queue 2');
  await expect(design.wire('Topic delivers to Queue 2')).toBeVisible();
  await expect(design.wires()).toHaveCount(1);

  await design.moveWireEnd('to', 'Stream');
  await expect(design.message('AWS refuses this wire')).toBeVisible();
  await expect(design.wire('Topic delivers to Queue 2')).toBeVisible();

  await design.page.keyboard.press('ControlOrMeta+z');
  await expect(design.wire('Topic delivers to Queue')).toBeVisible();
});

test('cards are grouped, named, moved together and ungrouped', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SQS queue', { x: 160, y: 160 });
  await design.dragFromPalette('Lambda function', { x: 480, y: 160 });
  await design.page.keyboard.press('ControlOrMeta+a');
  await design.page.keyboard.press('ControlOrMeta+g');
  await design.page.keyboard.type('Billing');
  await design.page.keyboard.press('Enter');
  const frame = design.canvas.getByRole('button', { name: 'Group Billing, 2 resources' });
  await expect(frame).toBeVisible();

  const [queue, worker] = [await centreOf(design.card('Queue')), await centreOf(design.card('Function'))];
  const grip = await centreOf(frame);
  await design.drag(grip, { x: grip.x + 40, y: grip.y + 200 });
  await expect.poll(async () => (await centreOf(design.card('Queue'))).y - queue.y).toBeGreaterThan(150);
  const moved = await centreOf(design.card('Function'));
  expect(moved.x - worker.x).toBeCloseTo((await centreOf(design.card('Queue'))).x - queue.x, 0);

  await frame.click();
  await app.willSaveAs('billing.eventloom.json');
  await design.page.keyboard.press('ControlOrMeta+s');
  await expect(design.message(/^Saved /)).toBeVisible();
  const saved = JSON.parse((await app.takeWritten()).text);
  expect(saved.groups).toEqual([{ id: 'group', name: 'Billing', members: ['queue', 'function'] }]);

  await design.page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(frame).toBeHidden();
  await expect(design.card('Queue')).toBeVisible();
});
