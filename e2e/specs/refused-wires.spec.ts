import { expect } from '@playwright/test';
import { centreOf, DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a wire that AWS refuses says why while it is drawn and when it is dropped, and changes nothing', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SQS queue', { x: 150, y: 200 });
  await design.dragFromPalette('SNS topic', { x: 560, y: 200 });
  const port = await centreOf(design.canvas.getByRole('button', { name: 'Consumers of Queue' }));
  const target = await centreOf(design.card('Topic'));
  const { mouse } = design.page;
  await mouse.move(port.x, port.y);
  await mouse.down();
  await mouse.move(target.x, target.y, { steps: 12 });
  await expect(design.canvas.getByRole('status')).toContainText('SQS never pushes');
  await mouse.up();

  await expect(design.message('AWS refuses this wire')).toContainText('Put a Lambda function between');
  await expect(design.wires()).toHaveCount(0);
  await expect(design.card('Queue')).toBeVisible();
  await expect(design.card('Topic')).toBeVisible();
});

test('the list of targets names the refused ones with the reason, and does not let them be chosen', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.run('Add Kinesis data stream');
  await design.run('Add SQS queue');
  await design.card('Stream').click();
  await design.page.keyboard.press('c');
  const refused = design.page.getByRole('option', { name: /^Queue/ });
  await expect(refused).toContainText('Kinesis never pushes');
  await expect(refused).toBeDisabled();
});
