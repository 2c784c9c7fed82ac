import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a load takes a curve, and says when its points are out of order', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.run('Edit scenarios…');
  const load = design.page.getByRole('group', { name: 'Load 1' });
  await load.getByRole('combobox', { name: 'Arrivals' }).selectOption('Along a curve, at random');
  await expect(load.getByText(/^About [\d,]+ messages in /)).toBeVisible();
  const second = load.getByRole('textbox', { name: 'Point 2 at' });
  const wasAt = await second.inputValue();
  await load.getByRole('textbox', { name: 'Rate at point 1' }).fill('0');
  await load.getByRole('textbox', { name: 'Point 1 at' }).fill('999');
  await expect(load.getByRole('alert')).toContainText('Points go in the order of time');
  await load.getByRole('textbox', { name: 'Point 1 at' }).fill('5');
  await expect(load.getByRole('alert')).toHaveCount(0);
  await load.getByRole('button', { name: 'Remove point 3' }).click();
  await expect(load.getByRole('textbox', { name: 'Rate at point 3' })).toHaveCount(0);
  await expect(second).toHaveValue(wasAt);
});

test('a recording is pasted as CSV, with what is wrong told by line, and undone', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.run('Edit scenarios…');
  const load = design.page.getByRole('group', { name: 'Load 1' });
  await load.getByRole('combobox', { name: 'Arrivals' }).selectOption('Replay of a recording');
  const rows = load.getByRole('textbox', { name: 'Rows as CSV' });
  await rows.fill('atSeconds,body\n1,first\nlater,second\n');
  await expect(load.getByRole('alert')).toHaveText(
    'Line 3: atSeconds is "later"; expected a number of seconds, 0 or more.',
  );
  await rows.fill('atSeconds,body\n1,first\n2,second\n');
  await expect(load.getByText('2 rows, the last at 2 s.')).toBeVisible();
  await expect(load.getByText(/^2 messages in /)).toBeVisible();
  await load.locator('input[type=file]').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('atSeconds,body,key\n4,a,k\n3,b,k\n9,c,k\n'),
  });
  await expect(rows).toHaveValue('atSeconds,body,key\n4,a,k\n3,b,k\n9,c,k\n');
  await expect(load.getByText('3 rows, the last at 9 s.')).toBeVisible();
  await design.page.keyboard.press('Escape');
  await design.canvas.focus();
  await design.page.keyboard.press('ControlOrMeta+z');
  await design.run('Edit scenarios…');
  await expect(rows).toHaveValue('atSeconds,body\n1,first\n2,second\n');
});

test('sizes, spread of keys, weighted bodies and attributes are edited and stay in the file', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.run('Edit scenarios…');
  const load = design.page.getByRole('group', { name: 'Load 1' });
  await load.getByRole('combobox', { name: 'Size' }).selectOption('Many small, few large');
  await load.getByRole('textbox', { name: 'Half are below' }).fill('2048');
  await load.getByRole('combobox', { name: 'Keys come' }).selectOption('A few take most (Zipf)');
  await load.getByRole('button', { name: 'Several bodies by weight' }).click();
  await load.getByRole('textbox', { name: 'Body 2', exact: true }).fill('{"kind":"refund"}');
  await load.getByRole('textbox', { name: 'Weight of body 1' }).fill('9');
  await load.getByRole('button', { name: 'Add attribute' }).click();
  await load.getByRole('textbox', { name: 'Name of attribute 1' }).fill('');
  await expect(load.getByRole('alert')).toHaveText('An attribute needs a name.');
  await load.getByRole('textbox', { name: 'Name of attribute 1' }).fill('type');
  await load.getByRole('textbox', { name: 'Value of attribute 1' }).fill('order');
  await design.page.keyboard.press('Escape');
  await app.willSaveAs('jobs.eventloom.json');
  await design.page.keyboard.press('ControlOrMeta+s');
  const { text } = await app.takeWritten();
  expect(JSON.parse(text).scenarios[0].load[0]).toMatchObject({
    sizes: { distribution: 'log-normal', medianBytes: 2048, sigma: 0.5 },
    keyDistribution: 'zipf',
    bodies: [expect.objectContaining({ weight: 9 }), { body: '{"kind":"refund"}', weight: 1 }],
    attributes: { type: 'order' },
  });
});
