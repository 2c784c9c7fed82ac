import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('the template tab writes SAM and definitions, and saves what it shows', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order workflow');
  const panel = await design.showTab('Template');
  const choose = async (label: string) => {
    await panel.getByRole('combobox', { name: 'What is exported' }).click();
    await app.page.getByRole('option', { name: label }).click();
  };
  await choose('SAM');
  await expect(panel.getByRole('textbox', { name: 'CloudFormation template' })).toContainText(
    'AWS::Serverless-2016-10-31',
  );
  await choose('Definition of orders');
  const definition = panel.getByRole('textbox', { name: 'Definition', exact: true });
  await expect(definition).toContainText('StartAt:');
  await panel.getByText('JSON', { exact: true }).click();
  await app.willSaveAs('orders.asl.json');
  await panel.getByRole('button', { name: 'Save the definition' }).click();
  await expect(design.message(/^Exported /)).toBeVisible();
  const written = await app.takeWritten();
  expect(written.name).toBe('orders.asl.json');
  expect(JSON.parse(written.text)).toHaveProperty('StartAt');
});

test('options of the template are kept in the design, and undone', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  const panel = await design.showTab('Template');
  const template = panel.getByRole('textbox', { name: 'CloudFormation template' });
  await panel.getByRole('button', { name: 'Options' }).click();
  const options = app.page.getByRole('dialog', { name: 'Options' });
  await options.getByRole('switch', { name: 'Alarms' }).click();
  await expect(template).toContainText('AlarmTopicArn');
  await options.getByRole('switch', { name: 'Keep data when the stack goes' }).click();
  const tags = options.getByRole('textbox', { name: 'Tags on everything' });
  await tags.fill('team');
  await expect(options.getByText('Line 1: write it as name=text')).toBeVisible();
  await tags.fill('team=orders');
  await app.page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Options · 3 on' })).toBeVisible();
  await design.run('Undo');
  await expect(panel.getByRole('button', { name: 'Options · 2 on' })).toBeVisible();
});

test('the export is compared with a file, and follows the design', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  const panel = await design.showTab('Template');
  await app.willSaveAs('old.template.yaml');
  await panel.getByRole('button', { name: 'Save the template' }).click();
  await expect(design.message(/^Exported /)).toBeVisible();
  const old = await app.takeWritten();
  await app.willOpen({ name: 'old.template.yaml', text: old.text });
  await panel.getByRole('button', { name: 'Compare with a file' }).click();
  await expect(panel.getByText('old.template.yaml and the export are the same.')).toBeVisible();
  await design.card('jobs').click();
  await design.field('Delivery delay').fill('7');
  const changes = panel.getByRole('list', { name: 'Changes of the template' });
  await expect(changes.getByRole('listitem', { name: /^Added, .*DelaySeconds: 7/ })).toBeVisible();
  await panel.getByRole('button', { name: 'End comparison' }).click();
  await expect(panel.getByRole('textbox', { name: 'CloudFormation template' })).toBeVisible();
});
