import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a state machine is opened, changed by keyboard and by code, and closed again', async ({ app }) => {
  const { page } = app;
  const design = new DesignPage(page);
  await design.openFromGallery('Order workflow');
  await design.card('orders').dblclick();
  const drawing = page.getByRole('main', { name: 'Workflow of orders' });
  const state = (name: string) => drawing.getByRole('group', { name: new RegExp(`^${name}, `) });
  await expect(state('Reserve stock')).toBeVisible();
  await expect(drawing.getByText('paid is true')).toBeVisible();

  await state('Charge card').click();
  await expect(design.inspector.getByRole('textbox', { name: 'Name of the state' })).toHaveValue('Charge card');
  await state('Charge card').focus();
  await page.keyboard.press('Insert');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Search states and patterns' }).fill('wait for a while');
  await page.keyboard.press('Enter');
  await expect(state('Wait')).toBeFocused();

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Wait' }).fill('Breathe');
  await page.keyboard.press('Enter');
  await expect(state('Breathe')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(state('Breathe')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(state('Breathe')).toBeVisible();

  await page.getByText('Both', { exact: true }).click();
  const code = page.getByRole('textbox', { name: 'Definition' });
  await expect(code).toContainText('Breathe');
  await code.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('{"StartAt":"Only","States":{"Only":{"Type":"Succeed"}}}');
  await expect(state('Only')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('status').filter({ hasText: 'last text that could be read' })).toBeVisible();
  await expect(state('Only')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the canvas' }).click();
  await expect(design.card('orders')).toBeVisible();
  await expect(design.card('orders')).toContainText('1 state');
});

test('executions are counted in the workflow and can be stepped through', async ({ app }) => {
  const { page } = app;
  const design = new DesignPage(page);
  await design.openFromGallery('Order workflow');
  await design.card('orders').dblclick();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Play' })).toBeEnabled();
  await page.keyboard.press('p');
  const executions = design.inspector.getByRole('region', { name: 'Executions' });
  await executions.getByRole('button', { name: /execution1 Succeeded/ }).click({ timeout: 20_000 });
  await expect(design.inspector.getByRole('list', { name: 'Steps' })).toContainText('Reserve stock');
  await expect(page.getByLabel('Executions in Reserve stock')).toBeVisible();
  await design.inspector.getByText('History', { exact: true }).click();
  await expect(design.inspector.getByRole('textbox', { name: 'History of the execution' })).toContainText(
    'ExecutionStarted',
  );
});
