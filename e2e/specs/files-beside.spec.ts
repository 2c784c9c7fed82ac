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

const AROUND = `Resources:
  Queues:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/queues.yaml }
  News: { Type: AWS::SNS::Topic }
  ToJobs:
    Type: AWS::SNS::Subscription
    Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Queues.Outputs.JobsArn }
`;

const QUEUES = `Resources:
  Jobs: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
Outputs:
  JobsArn: { Value: !GetAtt Jobs.Arn }
`;

test('a nested stack is drawn with the template around it, once its file is read, and its file opens', async ({
  app,
}) => {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'around.yaml', text: AROUND });
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.title).toHaveText('around');
  await expect(design.message(/^A nested stack of the template was not read/)).toBeVisible();
  const panel = await design.showTab('Template');
  await app.willOpen({ name: 'queues.yaml', text: QUEUES });
  await panel.getByRole('button', { name: 'Choose nested/queues.yaml' }).click();
  await design.card('Queues/Jobs').click();
  await expect(design.card('News')).toContainText('1 subscription');
  await expect(design.field('Visibility timeout')).toBeDisabled();
  await expect(design.inspector.getByText(/^Stands in the file of the nested stack "Queues"/).first()).toBeVisible();
  await expect(panel.getByText('It holds 1 resource, read with this template.')).toBeVisible();

  // The desktop window opens the file beside the template by itself: see shell.spec.ts.
  if (app.kind !== 'browser') return;
  await app.willOpen({ name: 'queues.yaml', text: QUEUES });
  await panel.getByRole('button', { name: 'Open nested/queues.yaml' }).click();
  await expect(design.card('Jobs')).toBeVisible();
  await expect(design.card('News')).toBeHidden();
});
