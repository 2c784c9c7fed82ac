import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

test('a breakpoint on a wire stops the run where its condition holds', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.page.keyboard.press('t');
  const panel = await design.showTab('Timeline');
  await design.canvas.getByText('after 5', { exact: true }).click();
  await design.page.keyboard.press('b');
  await expect(design.canvas.getByRole('img', { name: 'Breakpoint' })).toHaveCount(1);

  const condition = panel.getByRole('textbox', { name: /^Condition of the breakpoint on / });
  await condition.fill('colour = 3');
  await expect(panel.getByText('A line of the trace has no "colour"')).toBeVisible();
  await condition.fill('message != "m1"');
  await expect(panel.getByText('A line of the trace has no')).toHaveCount(0);
  await design.page.getByRole('combobox', { name: 'Speed' }).selectOption('Max');
  await design.page.getByRole('button', { name: 'Play' }).click();
  await expect(design.page.getByText(/^Stopped at the breakpoint on .*\(message m(?!1\))\d+\)\.$/)).toBeVisible();

  await panel.getByRole('button', { name: /^Remove the breakpoint on / }).click();
  await expect(design.canvas.getByRole('img', { name: 'Breakpoint' })).toHaveCount(0);
});

test('run until a condition holds, and say so when it never does', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.run('Run until…');
  const dialog = design.page.getByRole('dialog', { name: 'Run until' });
  await dialog.getByRole('textbox').fill('type = ');
  await dialog.getByRole('button', { name: 'Run' }).click();
  await expect(dialog.getByText('cannot be read')).toBeVisible();
  await dialog.getByRole('textbox').fill('type = "message.dead-lettered"');
  await dialog.getByRole('button', { name: 'Run' }).click();
  await expect(design.page.getByText(/^Stopped at line \d+ of the trace: Dead lettered · /)).toBeVisible();

  await design.run('Run until…');
  await dialog.getByRole('textbox').fill('type = "never"');
  await dialog.getByRole('button', { name: 'Run' }).click();
  await expect(design.page.getByText('No line of it was type = "never".')).toBeVisible({ timeout: 30_000 });
});
