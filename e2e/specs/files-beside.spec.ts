import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

/** No host looks above the folder of a template by itself. */
const text = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ../flows/orders.asl.json }
  Refunds:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ../flows/refunds.asl.json }
`;

const flow = (state: string) => JSON.stringify({ StartAt: state, States: { [state]: { Type: 'Succeed' } } });

test('workflows in files that the window cannot look for are read when the person chooses them', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'flows.yaml', text });
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.message(/^A workflow of the template was not read/)).toBeVisible();
  const panel = await design.showTab('Template');
  const missing = panel.getByRole('region', { name: 'Files that are not read' });
  await expect(missing.getByRole('listitem')).toHaveCount(2);

  await app.willOpen(
    { name: 'refunds.asl.json', text: flow('Refund') },
    { name: 'orders.asl.json', text: flow('Ship') },
  );
  await missing.getByRole('button', { name: 'Choose several …' }).click();
  await expect(missing).toBeHidden();
  await expect(design.page).toHaveTitle(/^(?!•)/);

  await design.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(missing.getByRole('listitem')).toHaveCount(2);
  await app.willOpen({ name: 'renamed.json', text: flow('Ship') });
  await missing.getByRole('button', { name: 'Choose ../flows/orders.asl.json' }).click();
  await expect(missing.getByRole('listitem')).toHaveText([/refunds\.asl\.json/]);
  await design.card('Orders').dblclick();
  await expect(design.page.getByText('Ship', { exact: true }).first()).toBeVisible();
});

test('a chosen file that holds no definition says so and stays missing', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'flows.yaml', text });
  await design.page.keyboard.press('ControlOrMeta+o');
  const panel = await design.showTab('Template');
  const missing = panel.getByRole('region', { name: 'Files that are not read' });
  await app.willOpen({ name: 'orders.asl.json', text: '{ "StartAt": ' });
  await missing.getByRole('button', { name: 'Choose ../flows/orders.asl.json' }).click();
  await expect(design.message(/^\.\.\/flows\/orders\.asl\.json was not read/)).toBeVisible();
  await expect(missing.getByRole('listitem')).toHaveCount(2);
});
