import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { HostApi } from '#core/host/host-api.ts';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

declare global {
  interface Window {
    /** Set by the preload. */
    readonly eventloom?: HostApi;
  }
}

const template = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../templates/${name}.eventloom.json`), 'utf8');

const BESIDE = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: orders.asl.json }
  Other:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ../none.asl.json }
`;

const DEFINITION = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 5, Next: 'Done' }, Done: { Type: 'Succeed' } },
};

test.describe('the shell on the stand-in', () => {
  test('stand-in: save by the menu writes the file, marks the window and remembers the design', async ({
    launch,
    folder,
  }) => {
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    await design.dragFromPalette('SNS topic', { x: 300, y: 200 });
    await expect.poll(() => standIn.window.isEdited).toBe(true);
    expect(standIn.window.title).toBe('• Untitled – Eventloom');

    const path = join(folder, 'topic.eventloom.json');
    standIn.dialogs.answer({ save: path });
    standIn.menu.click('Save');
    await expect(design.message('Saved topic.eventloom.json')).toBeVisible();
    expect(JSON.parse(await readFile(path, 'utf8')).resources).toMatchObject([{ type: 'sns', name: 'Topic' }]);
    await expect.poll(() => standIn.window.isEdited).toBe(false);
    expect(standIn.window.title).toBe('Untitled (topic.eventloom.json) – Eventloom');
    expect(standIn.menu.items.map(item => item.label)).toContain(`topic.eventloom.json (${folder})`);
    expect(standIn.app.recentDocuments).toEqual([path]);
  });

  test('stand-in: every command of the menu is a command of the window', async ({ launch }) => {
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    await design.dragFromPalette('SQS queue', { x: 200, y: 200 });
    await design.dragFromPalette('SNS topic', { x: 500, y: 200 });
    await design.dragFromPalette('State machine', { x: 500, y: 400 });
    await design.card('Queue').click();
    standIn.menu.click('Group');
    await page.keyboard.press('Enter');
    await design.dragFromPalette('Client', { x: 200, y: 400 });
    standIn.menu.click('Undo');
    await expect(design.card('Client')).toBeHidden();
    await design.card('Queue').click();
    standIn.menu.click('Enter or leave the simulation');
    await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled();

    const labels = standIn.menu.items.flatMap(({ id, label }) =>
      id === undefined || label === undefined ? [] : [label],
    );
    expect(labels.length).toBeGreaterThan(35);
    standIn.menu.click('Command palette');
    const search = page.getByRole('textbox', { name: 'Search commands' });
    for (const label of labels) {
      await search.fill(label);
      await expect(page.getByRole('dialog').getByRole('button', { name: label }).first(), label).toBeVisible();
    }
  });

  test('stand-in: a design named on the command line is opened, and so is that of a second start', async ({
    launch,
    folder,
  }) => {
    const first = join(folder, 'first.eventloom.json');
    const second = join(folder, 'second.eventloom.json');
    await writeFile(first, template('fan-out'));
    await writeFile(second, template('job-queue'));
    const { page, standIn } = await launch([first]);
    const design = new DesignPage(page);
    await expect(design.title).toHaveText('Order fan-out');

    standIn.startAgain(second);
    await expect(design.title).not.toHaveText('Order fan-out');
    await expect.poll(() => standIn.window.title).toContain('second.eventloom.json');
    expect(standIn.app.windows.size).toBe(1);
  });

  test('stand-in: a file on the command line that is missing is said in words', async ({ launch }) => {
    const { page } = await launch(['/nowhere/none.eventloom.json']);
    const design = new DesignPage(page);
    await expect(design.message('The file was not opened')).toContainText('there is no such file or folder');
    await expect(design.page.getByRole('heading', { name: 'Sketch how messages travel' })).toBeVisible();
  });

  test('stand-in: closing with unsaved changes asks; cancel stays, save writes and closes', async ({
    launch,
    folder,
  }) => {
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    await design.dragFromPalette('SQS queue', { x: 300, y: 200 });
    await expect.poll(() => standIn.window.isEdited).toBe(true);

    standIn.dialogs.answer({ button: 'Cancel' });
    standIn.window.close();
    await expect.poll(() => standIn.dialogs.shown.length).toBe(1);
    expect(standIn.dialogs.shown[0]?.message).toContain('Save the changes to “Untitled”');
    await expect(design.card('Queue')).toBeVisible();
    expect(standIn.app.hasQuit).toBe(false);

    const path = join(folder, 'kept.eventloom.json');
    standIn.dialogs.answer({ button: 'Save' }, { save: path });
    standIn.window.close();
    await expect.poll(() => standIn.app.hasQuit).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8')).resources).toMatchObject([{ type: 'sqs' }]);
  });

  test('stand-in: closing without saving forgets the changes for good', async ({ launch, folder }) => {
    const first = await launch();
    await new DesignPage(first.page).dragFromPalette('SQS queue', { x: 300, y: 200 });
    const journal = join(folder, 'userData', 'recovery.json');
    await expect.poll(() => existsSync(journal)).toBe(true);
    first.standIn.dialogs.answer({ button: 'Don’t save' });
    first.standIn.window.close();
    await expect.poll(() => first.standIn.app.hasQuit).toBe(true);
    expect(existsSync(journal)).toBe(false);
  });

  test('stand-in: after a crash the unsaved design is back, and saves to its own file', async ({ launch, folder }) => {
    const path = join(folder, 'orders.eventloom.json');
    await writeFile(path, template('fan-out'));
    const first = await launch([path]);
    const before = new DesignPage(first.page);
    await before.card('billing').click();
    await before.field('Visibility timeout').fill('600');
    const journal = join(folder, 'userData', 'recovery.json');
    await expect.poll(() => existsSync(journal) && readFileSync(journal, 'utf8').includes('600')).toBe(true);
    await first.standIn.lose();

    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    await expect(design.title).toContainText('Unsaved');
    await expect(design.card('billing')).toHaveAccessibleName(/hidden 10 min/);
    standIn.menu.press('CmdOrCtrl+S');
    await expect(design.message('Saved orders.eventloom.json')).toBeVisible();
    expect(JSON.parse(await readFile(path, 'utf8')).resources[2].properties).toEqual({ visibilityTimeoutSeconds: 600 });
    await expect.poll(() => existsSync(journal)).toBe(false);
  });

  test('stand-in: a workflow that stands in a file beside its template is read with it', async ({ launch, folder }) => {
    const path = join(folder, 'template.yaml');
    await writeFile(path, BESIDE);
    await writeFile(join(folder, 'orders.asl.json'), JSON.stringify(DEFINITION));
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    standIn.dialogs.answer({ open: path });
    standIn.menu.click('Open…');
    await expect(design.card('Orders')).toContainText('2 states');
    await expect(page.getByText('A workflow of the template was not read')).toBeVisible();
    await expect(page.getByText('../none.asl.json is not in the template')).toBeVisible();
  });

  test('stand-in: a nested stack in a file beside its template is read with it, and opens to be saved', async ({
    launch,
    folder,
  }) => {
    const path = join(folder, 'around.yaml');
    const inner = 'Resources:\n  Jobs: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }\n';
    await writeFile(
      path,
      'Resources:\n  Queues: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: queues.yaml } }\n',
    );
    await writeFile(join(folder, 'queues.yaml'), inner);
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    standIn.dialogs.answer({ open: path });
    standIn.menu.click('Open…');
    await expect(design.card('Queues/Jobs')).toContainText('hidden 1 min');
    const panel = await design.showTab('Template');
    await panel.getByRole('button', { name: 'Open queues.yaml' }).click();
    await design.card('Jobs').click();
    await design.field('Visibility timeout').fill('90');
    standIn.menu.click('Save');
    await expect(design.message('Saved queues.yaml')).toBeVisible();
    expect(await readFile(join(folder, 'queues.yaml'), 'utf8')).toBe(inner.replace('60', '90'));
  });

  test('stand-in: a design that another program changed is not overwritten', async ({ launch, folder }) => {
    const path = join(folder, 'shared.eventloom.json');
    await writeFile(path, template('fan-out'));
    const { page, standIn } = await launch([path]);
    const design = new DesignPage(page);
    await design.card('billing').click();
    await design.field('Visibility timeout').fill('600');
    await writeFile(path, template('job-queue'));
    standIn.menu.click('Save');
    await expect(design.message('The design was not saved')).toContainText('changed by another program');
    expect(await readFile(path, 'utf8')).toBe(template('job-queue'));
  });

  test('stand-in: the window serves its own files alone, under a strict policy', async ({ launch }) => {
    const { page, standIn } = await launch();
    const index = await standIn.server.ask('app://eventloom/index.html');
    expect(index.status).toBe(200);
    expect(index.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const address of [
      'app://eventloom/..%2f..%2fpackage.json',
      'app://eventloom/%2e%2e%2fmain%2findex.js',
      'app://eventloom/..%5cmain%5cindex.js',
      'app://elsewhere/index.html',
    ]) {
      expect((await standIn.server.ask(address)).status, address).toBe(404);
    }
    const outside = await page.request.get(new URL('/..%2fmain%2findex.js', page.url()).href);
    expect(outside.status()).toBe(404);
  });

  test('stand-in: the page goes nowhere, opens nothing, and is granted nothing', async ({ launch }) => {
    const { page, standIn } = await launch();
    const design = new DesignPage(page);
    const here = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/elsewhere';
    });
    await expect
      .poll(() => standIn.window.webContents.wishes)
      .toContainEqual({
        what: 'navigation',
        url: 'https://example.com/elsewhere',
        isRefused: true,
      });
    await page.evaluate(() => void window.open('https://example.com/popup'));
    await expect.poll(() => standIn.window.webContents.wishes.filter(wish => wish.what === 'window')).toHaveLength(1);
    expect(standIn.window.webContents.wishes.every(wish => wish.isRefused)).toBe(true);
    expect(page.url()).toBe(here);
    await expect(design.canvas).toBeVisible();
    expect(await standIn.session.grants('geolocation')).toEqual([false, false, false]);
    expect(await standIn.session.grants('clipboard-read')).toEqual([false, false, false]);
    expect(standIn.session.allowsDownload()).toBe(false);
  });

  test('stand-in: the page sees the bridge and nothing of what is behind it', async ({ launch }) => {
    const { page } = await launch();
    const seen = await page.evaluate(() => ({
      bridge: typeof Reflect.get(window, 'eventloom'),
      isFrozen: Object.isFrozen(Reflect.get(window, 'eventloom')),
      others: ['require', 'process', 'module', 'ipcRenderer', 'standInHost', 'standInDeliver'].filter(
        name => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: 'object', isFrozen: true, others: [] });
  });

  test('stand-in: only pages of AWS are opened outside', async ({ launch }) => {
    const { page, standIn } = await launch();
    const answers = await page.evaluate(async () => {
      const urls = [
        'https://docs.aws.amazon.com/sns/latest/dg/welcome.html',
        'https://example.com/',
        'http://docs.aws.amazon.com/',
        'https://docs.aws.amazon.com.example.com/',
        'file:///etc/passwd',
      ];
      return Promise.all(urls.map(async url => (await window.eventloom?.openPage({ url }))?.ok));
    });
    expect(answers).toEqual([true, false, false, false, false]);
    expect(standIn.openedPages).toEqual(['https://docs.aws.amazon.com/sns/latest/dg/welcome.html']);
  });
});
