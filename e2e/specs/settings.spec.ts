import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a container image brings its own runtime, and says so on the card and in the template', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.run('Add Lambda function');
  await expect(design.inspector.getByRole('combobox', { name: 'Runtime' })).toBeVisible();
  await design.inspector.getByRole('combobox', { name: 'Package type' }).click();
  await design.page.getByRole('option', { name: 'Container image' }).click();
  await expect(design.inspector.getByRole('combobox', { name: 'Runtime' })).toHaveCount(0);
  await expect(design.card('Function')).toContainText('Container image');
  await expect(await design.showTab('Template')).toContainText('ImageUri');
});

test('a wire shows only the settings that make sense between its two ends', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Order fan-out');
  const choose = async (words: string) => {
    await design.wire(words).focus();
    await design.page.keyboard.press('Shift+Tab');
    await design.page.keyboard.press('Tab');
  };
  await choose('Shop sends to orders');
  await expect(design.field('Message group id')).toBeVisible();
  await expect(design.field('Partition key')).toHaveCount(0);
  await expect(design.field('Message delay')).toHaveCount(0);
  await choose('billing triggers billing-worker');
  await expect(design.field('Maximum concurrency')).toBeVisible();
  await expect(design.inspector.getByText('From a stream')).toHaveCount(0);
});

test('tags are JSON with an example; what is wrong with them is said under the field', async ({ app }) => {
  const design = new DesignPage(app.page);
  const { keyboard } = design.page;
  const template = await design.showTab('Template');
  await design.run('Add SNS topic');
  await design.inspector.getByRole('button', { name: 'More', exact: true }).click();
  const tags = design.field('Tags');
  await expect(design.inspector).toContainText('{ "team": "orders" }');
  await tags.click();
  await keyboard.type('{ "team": ');
  await expect(design.inspector.getByRole('alert')).toContainText('Not JSON yet: line 1');
  await keyboard.type('3 }');
  await expect(design.inspector).toContainText('the tag "team" is no text. Put its value in quotes.');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('{ "team": "billing" }');
  await expect(design.inspector).not.toContainText('AWS refuses the topic');
  await expect(template).toContainText('billing');
});

test('a list of AWS’s own values offers them', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.run('Add SNS topic');
  await design.inspector.getByRole('button', { name: 'More', exact: true }).click();
  await design.inspector.getByRole('combobox', { name: 'Delivery status logs' }).click();
  await expect(design.page.getByRole('option')).toHaveText(['http/s', 'sqs', 'lambda', 'firehose', 'application']);
  await design.page.getByRole('option', { name: 'sqs' }).click();
  await expect(design.inspector.getByText('sqs', { exact: true })).toBeVisible();
});
