import { expect } from '@playwright/test';
import { accessibilityFaults } from '../hosts/accessibility-faults.ts';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} appearance`, () => {
    test.use({ setup: { colorScheme, reducedMotion: 'reduce' } });

    test('the load editor has no accessibility faults, with a curve, with wrong rows, with a file', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Job queue with dead letters');
      await design.run('Edit scenarios…');
      const load = design.page.getByRole('group', { name: 'Load 1' });
      await load.getByRole('combobox', { name: 'Arrivals' }).selectOption('Along a curve, evenly');
      await load.getByRole('combobox', { name: 'Size' }).selectOption('Between two sizes');
      await load.getByRole('button', { name: 'Several bodies by weight' }).click();
      await load.getByRole('button', { name: 'Add attribute' }).click();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await load.getByRole('combobox', { name: 'Arrivals' }).selectOption('Replay of a recording');
      await load.getByRole('textbox', { name: 'Rows as CSV' }).fill('atSeconds\nsoon\n');
      await expect(load.getByRole('alert')).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await load.getByRole('combobox', { name: 'Recording' }).selectOption('In a CSV file (command line)');
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('breakpoints, Run until and the end of a run have none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Order fan-out');
      await design.page.keyboard.press('t');
      const panel = await design.showTab('Timeline');
      await design.card('billing').click();
      await design.page.keyboard.press('b');
      await panel.getByRole('textbox', { name: /^Condition of the breakpoint on / }).fill('colour = 3');
      await expect(panel.getByText('A line of the trace has no "colour"')).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await panel.getByRole('button', { name: /^Remove the breakpoint on / }).click();
      await design.run('Run until…');
      await expect(design.page.getByRole('dialog', { name: 'Run until' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.keyboard.press('Escape');
      await design.page.getByRole('combobox', { name: 'Speed' }).selectOption('Max');
      await design.page.getByRole('button', { name: 'Play' }).click();
      await expect(design.page.getByText(/^Run finished/)).toBeVisible({ timeout: 30_000 });
      // A tooltip belongs to no part of the window; the pointer leaves its button.
      await design.page.mouse.move(640, 300);
      await expect(design.page.getByRole('tooltip')).toHaveCount(0);
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.showTab('Charts');
      await expect(design.dock.getByText('Cost so far')).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.getByRole('button', { name: 'Close the notice' }).click();
      await expect(design.page.getByText(/^Run finished/)).toHaveCount(0);
    });

    test('the comparison and the export have none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Job queue with dead letters');
      await design.card('jobs').click();
      const panel = await design.showTab('Compare');
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await panel.getByRole('button', { name: 'Change a setting' }).click();
      await panel.getByRole('textbox', { name: 'Visibility timeout' }).fill('3600');
      await panel.getByRole('button', { name: 'Compare' }).click();
      await expect(panel.getByRole('table', { name: 'Comparison' })).toBeVisible({ timeout: 30_000 });
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(design.page.getByRole('dialog', { name: 'Export' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });
  });
}
