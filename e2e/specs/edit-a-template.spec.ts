import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const text = `# Jobs of the shop
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30   # seconds
  Dead:
    Type: AWS::SQS::Queue
  Table:
    Type: AWS::DynamoDB::Table
`;

test('open a template, change it on the canvas and in its text, and save only the lines that changed', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'template.yaml', text });
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.card('Jobs')).toBeVisible();

  const panel = await design.showTab('Template');
  const editor = panel.getByRole('textbox', { name: 'CloudFormation template' });
  await expect(editor).toContainText('# Jobs of the shop');
  await expect(panel.getByRole('region', { name: 'Other resources' })).toContainText('AWS::DynamoDB::Table · line 9');

  await design.card('Jobs').click();
  await design.field('Visibility timeout').fill('90');
  await expect(editor).toContainText('VisibilityTimeout: 90   # seconds');
  await panel.getByText('Changes', { exact: true }).click();
  await expect(panel.getByRole('listitem', { name: /Added, line 6/ })).toContainText(
    'VisibilityTimeout: 90   # seconds',
  );
  await panel.getByText('Text', { exact: true }).click();

  await editor.click();
  await design.page.keyboard.press('ControlOrMeta+End');
  await design.page.keyboard.type('  News:\n  Type: AWS::SNS::Topic\n');
  await expect(design.card('News')).toBeVisible();

  await design.page.keyboard.press('ControlOrMeta+s');
  await expect(design.message('Saved template.yaml')).toBeVisible();
  const written = await app.takeWritten();
  expect(written.text.startsWith(text.replace('VisibilityTimeout: 30', 'VisibilityTimeout: 90'))).toBe(true);
  expect(written.text).toContain('AWS::SNS::Topic');
});

test('a broken text keeps the last good picture and names the line', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'template.yaml', text });
  await design.page.keyboard.press('ControlOrMeta+o');
  const panel = await design.showTab('Template');
  const editor = panel.getByRole('textbox', { name: 'CloudFormation template' });
  await editor.click();
  await design.page.keyboard.press('ControlOrMeta+End');
  await design.page.keyboard.type('\tBroken: [');
  await expect(panel.getByRole('status')).toContainText(/^Line \d+: .*The canvas shows the last readable text\.$/);
  await expect(design.card('Jobs')).toBeVisible();
});
