import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('the template follows every edit and is exported as it is shown', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SQS queue', { x: 260, y: 160 });
  const panel = await design.showTab('Template');
  const template = panel.getByRole('textbox', { name: 'CloudFormation template' });
  await expect(template).toContainText('AWS::SQS::Queue');
  await expect(template).not.toContainText('VisibilityTimeout');

  await design.field('Visibility timeout').fill('45');
  await expect(template).toContainText('VisibilityTimeout: 45');
  await panel.getByText('JSON', { exact: true }).click();
  await expect(template).toContainText('"VisibilityTimeout": 45');

  await app.willSaveAs('design.template.json');
  await panel.getByRole('button', { name: 'Save the template' }).click();
  await expect(design.message(/^Exported /)).toBeVisible();
  const exported = JSON.parse((await app.takeWritten()).text);
  const queues = Object.values<{ Type: string; Properties?: object }>(exported.Resources);
  expect(queues).toMatchObject([{ Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 45 } }]);
});
