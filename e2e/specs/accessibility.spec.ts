import { expect } from '@playwright/test';
import { accessibilityFaults } from '../hosts/accessibility-faults.ts';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const TEMPLATE = `Parameters:
  Wait: { Type: Number, Default: 43201 }
Conditions:
  IsLive: !Equals [a, b]
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !Ref Wait
      DelaySeconds: !If [IsLive, 0, 5]
      Nonsense: 1
  Table:
    Type: AWS::DynamoDB::Table
`;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} appearance`, () => {
    test.use({ setup: { colorScheme, reducedMotion: 'reduce' } });

    test('the empty window has no accessibility faults', async ({ app }) => {
      await expect(app.page.getByRole('heading', { name: 'Sketch how messages travel' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('a design with problems, a selected card and its template has none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Broken on purpose');
      await design.showTab('Problems');
      await design.card('billing').click();
      await expect(design.field('Visibility timeout')).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.showTab('Template');
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('a template that was opened, with its squiggles, notes and documentation has none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await app.willOpen({ name: 'template.yaml', text: TEMPLATE });
      await app.page.keyboard.press('ControlOrMeta+o');
      await design.card('Jobs').click();
      const panel = await design.showTab('Template');
      await expect(panel.locator('.cm-lintRange-error').first()).toBeVisible();
      await expect(design.inspector.getByText('Stands behind Fn::If', { exact: false })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      const editor = panel.getByRole('textbox', { name: 'CloudFormation template' });
      const told = app.page.getByRole('link', { name: 'AWS documentation', exact: true });
      await design.pointAt(editor.getByText('VisibilityTimeout'), told);
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await panel.getByText('Changes', { exact: true }).click();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('a rule’s page, a reason being typed and a shown failure have none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Broken on purpose');
      const panel = await design.showTab('Problems');
      await panel.getByRole('button', { name: 'SQS-FIFO-DLQ', exact: true }).click();
      await expect(design.page.getByRole('dialog')).toContainText('Wrong');
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.keyboard.press('Escape');
      await panel.getByRole('button', { name: 'Silence SQS-FIFO-DLQ here' }).click();
      await expect(design.page.getByRole('textbox', { name: 'Why is it right here?' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.keyboard.press('Escape');
      await panel.getByRole('button', { name: 'Show me' }).first().click();
      await expect(design.page.getByRole('complementary', { name: /^Showing / })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('a workflow, drawn and written, with a selected state has none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.openFromGallery('Order workflow');
      await design.card('orders').dblclick();
      const drawing = app.page.getByRole('main', { name: 'Workflow of orders' });
      await drawing.getByRole('group', { name: /^Reserve stock, / }).click();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await app.page.getByText('Both', { exact: true }).click();
      await expect(app.page.getByRole('textbox', { name: 'Definition' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });

    test('the gallery and the command palette have none', async ({ app }) => {
      const design = new DesignPage(app.page);
      await design.run('Start from a template');
      await expect(design.page.getByRole('dialog').getByRole('button', { name: 'Order fan-out' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await design.page.keyboard.press('Escape');
      await design.page.keyboard.press('ControlOrMeta+k');
      await expect(design.page.getByRole('textbox', { name: 'Search commands' })).toBeVisible();
      expect(await accessibilityFaults(app.page)).toEqual([]);
    });
  });
}
