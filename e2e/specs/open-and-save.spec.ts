import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const fanOut = readFileSync(resolve(import.meta.dirname, '../../templates/fan-out.eventloom.json'), 'utf8');
const file = { name: 'fan-out.eventloom.json', text: fanOut };

test('open a design, change it, and save it to the same file without touching the rest', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.willOpen(file);
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.title).toHaveText('Order fan-out');
  await expect(design.card('billing')).toBeVisible();

  await design.card('billing').click();
  await design.field('Visibility timeout').fill('600');
  await design.page.keyboard.press('ControlOrMeta+s');
  await expect(design.message('Saved fan-out.eventloom.json')).toBeVisible();
  await expect(design.title).toHaveText('Order fan-out');

  const written = await app.takeWritten();
  expect(written.name).toBe('fan-out.eventloom.json');
  const expected = JSON.parse(fanOut);
  expected.resources[2].properties = { visibilityTimeoutSeconds: 600 };
  expect(JSON.parse(written.text)).toEqual(expected);
  expect(written.text.endsWith('}\n')).toBe(true);
});

test('unsaved changes are not lost by a new design: cancel keeps them, "Do not save" drops them', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SNS topic', { x: 300, y: 200 });
  await design.run('New design');
  const question = design.page.getByRole('dialog', { name: /^Save the changes/ });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(design.card('Topic')).toBeVisible();

  await design.run('New design');
  await question.getByRole('button', { name: 'Do not save' }).click();
  await expect(design.card('Topic')).toBeHidden();
  await expect(design.page.getByRole('heading', { name: 'Sketch how messages travel' })).toBeVisible();
});

test('unsaved changes can be saved on the way to another design', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SNS topic', { x: 300, y: 200 });
  await design.run('New design');
  await app.willSaveAs('kept.eventloom.json');
  await design.page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(design.message(/^Saved /)).toBeVisible();
  await expect(design.card('Topic')).toBeHidden();
  expect(JSON.parse((await app.takeWritten()).text).resources).toMatchObject([{ type: 'sns', name: 'Topic' }]);
});

const brokenFiles = [
  {
    what: 'broken by hand',
    text: '{\n  "eventloom": 1,\n  "name": "Half",\n  "resources": [\n    { "id": "a" "type": "sqs" }\n  ]\n}\n',
    line: 'Line 5',
    why: /./,
  },
  {
    what: 'of an unknown type',
    text: fanOut.replace('"type": "sns"', '"type": "sms-topic"'),
    line: 'Line 6',
    why: /sms-topic/,
  },
  { what: 'of a newer version', text: fanOut.replace('"eventloom": 1', '"eventloom": 99'), line: 'Line 2', why: /99/ },
  { what: 'not a design', text: '{ "AWSTemplateFormatVersion": "2010-09-09" }', line: 'Line 1', why: /./ },
];

test('a file that cannot be read as a design is refused with line and reason, and the open design stays', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  await design.dragFromPalette('SNS topic', { x: 300, y: 200 });
  for (const { what, text, line, why } of brokenFiles) {
    await test.step(`a file that is ${what}`, async () => {
      await app.willOpen({ name: 'other.eventloom.json', text });
      await design.page.keyboard.press('ControlOrMeta+o');
      await design.page.getByRole('dialog').getByRole('button', { name: 'Do not save' }).click();
      const refusal = design.page.getByRole('dialog', { name: '“other.eventloom.json” was not opened' });
      await expect(refusal.getByRole('listitem').first()).toContainText(line);
      await expect(refusal.getByRole('listitem').first()).toContainText(why);
      await refusal.getByRole('button', { name: 'Close', exact: true }).last().click();
      await expect(design.page.getByRole('dialog')).toHaveCount(0);
      await expect(design.card('Topic')).toBeVisible();
      await expect(design.title).toContainText('Unsaved');
    });
  }
});
