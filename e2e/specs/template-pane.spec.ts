import { expect, type Locator } from '@playwright/test';
import type { AppHost } from '../hosts/app-host.ts';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const TEXT = `Parameters:
  Wait: { Type: Number, Default: 20 }
  Stage: { Type: String, Default: test }
Conditions:
  IsLive: !Equals [!Ref Stage, live]
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !Ref Wait
      DelaySecond: 30
      MessageRetentionPeriod: !If [IsLive, 1209600, 600]
  Mail:
    Type: AWS::SNS::Topic
    Condition: IsLive
`;

async function open(app: AppHost, text = TEXT): Promise<{ design: DesignPage; editor: Locator }> {
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'template.yaml', text });
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.card('Jobs')).toBeVisible();
  const panel = await design.showTab('Template');
  return { design, editor: panel.getByRole('textbox', { name: 'CloudFormation template' }) };
}

test('a misspelt property is underlined, named, and put right with one click', async ({ app }) => {
  const { design, editor } = await open(app);
  const slip = editor.getByText('DelaySecond', { exact: true });
  const hint = design.page.getByText('AWS::SQS::Queue has no property "DelaySecond"; did you mean "DelaySeconds"?');
  await design.pointAt(slip, hint);
  await design.page.getByRole('button', { name: 'Change to DelaySeconds' }).click();
  await expect(editor).toContainText('DelaySeconds: 30');
  await design.card('Jobs').click();
  await expect(design.field('Delivery delay')).toHaveValue('30');
});

test('what the schemas refuse stands in Problems too, once, and leads to its words', async ({ app }) => {
  const { design, editor } = await open(
    app,
    `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: { Name: jobs }
  Allow:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: jobs
      PolicyDocument: {}
`,
  );
  const problems = await design.showTab('Problems');
  const jobs = problems.getByRole('region', { name: 'Jobs' });
  await expect(jobs.getByText('AWS::SQS::Queue has no property "Name".')).toHaveCount(1);
  await expect(jobs.getByRole('img', { name: 'warning' }).first()).toBeVisible();
  const allow = problems.getByRole('region', { name: 'Allow' });
  await expect(allow).toContainText('AWS::SQS::QueuePolicy');
  await expect(allow.getByRole('link', { name: 'AWS documentation on TEMPLATE-VALUE-KIND' })).toHaveAttribute(
    'href',
    /aws-resource-sqs-queuepolicy\.html$/,
  );
  await allow.getByRole('button', { name: 'Queues takes a list' }).click();
  await expect(editor).toBeFocused();
  await expect(editor.locator('.cm-marked')).toContainText('Queues: jobs');
  await expect(editor.locator('.cm-lintRange', { hasText: 'Name' })).toHaveCount(1);
});

test('a finding underlines the property that it speaks of in the template that a design makes', async ({ app }) => {
  const design = new DesignPage(app.page);
  await app.willOpen({
    name: 'late.eventloom.json',
    text: JSON.stringify({
      eventloom: 1,
      name: 'Late',
      resources: [
        { id: 'jobs', type: 'sqs', name: 'jobs', position: { x: 0, y: 0 }, properties: { delaySeconds: 901 } },
      ],
      connections: [],
    }),
  });
  await design.page.keyboard.press('ControlOrMeta+o');
  await expect(design.card('jobs')).toBeVisible();
  const panel = await design.showTab('Template');
  const editor = panel.getByRole('textbox', { name: 'CloudFormation template' });
  await expect(editor.locator('.cm-lintRange-error').first()).toHaveText('DelaySeconds: 901');
});

test('a word under the pointer is told: a property, a type, a function', async ({ app }) => {
  const { design, editor } = await open(app);
  const told = (words: string | RegExp) => design.page.getByText(words);
  await design.pointAt(editor.getByText('VisibilityTimeout'), told('Whole number, 0 to 43,200 s, default 30 s'));
  await design.pointAt(
    editor.getByText('AWS::SQS::Queue'),
    told('Keeps messages until a consumer has received and deleted them.'),
  );
  await design.pointAt(editor.getByText('!If'), told(/Takes its first value while the condition holds/));
});

test('what fits is offered while a property is typed', async ({ app }) => {
  const { design, editor } = await open(app);
  await editor.getByText('DelaySecond', { exact: true }).click();
  await design.page.keyboard.press('End');
  await design.page.keyboard.press('Enter');
  await design.page.keyboard.type('Maxim');
  // A list that has only just opened takes no click yet, so that nobody chooses what they have not seen.
  await expect(async () => {
    await design.page.getByRole('option', { name: 'MaximumMessageSize' }).click({ timeout: 1_000 });
    await expect(editor).toContainText('MaximumMessageSize', { timeout: 1_000 });
  }).toPass();
  await design.page.keyboard.type('2048');
  await design.card('Jobs').click();
  await expect(design.field('Maximum message size')).toHaveValue('2,048');
});

test('the line at which a text stops being a template is underlined', async ({ app }) => {
  const { design, editor } = await open(app);
  await editor.getByText('DelaySecond', { exact: true }).click();
  await design.page.keyboard.press('End');
  await design.page.keyboard.type(' [');
  await expect(editor.locator('.cm-line', { hasText: '30 [' }).locator('.cm-lintRange-error').first()).toBeVisible();
});

test('from the text to the canvas and back', async ({ app }) => {
  const { design, editor } = await open(app);
  await editor.getByText('AWS::SNS::Topic').click();
  await expect(design.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Mail');
  await expect(
    design.inspector.getByText(/^Exists only while condition "IsLive" holds, which it does not by the default of/),
  ).toBeVisible();
  await design.page.keyboard.press('ControlOrMeta+Enter');
  await expect(design.card('Mail')).toBeFocused();

  await design.dock.getByRole('tab', { name: 'Problems' }).click();
  await design.card('Jobs').click({ button: 'right' });
  await design.page.getByRole('menuitem', { name: 'Show in the template' }).click();
  await expect(editor.locator('.cm-marked').first()).toContainText('Jobs:');
  await expect(editor).toBeFocused();
});

test('a field says where its value comes from, and why the canvas does not change it', async ({ app }) => {
  const { design, editor } = await open(app);
  await design.card('Jobs').click();
  await expect(
    design.inspector.getByText('Value from the default of parameter "Wait"; an edit changes it there.'),
  ).toBeVisible();
  await design.field('Visibility timeout').fill('90');
  await expect(editor).toContainText('Wait: { Type: Number, Default: 90 }');

  await expect(design.field('Message retention period')).toBeDisabled();
  await expect(
    design.inspector.getByText('Value from condition "IsLive", false by the default of parameter "Stage".'),
  ).toBeVisible();
  await design.inspector.getByRole('button', { name: 'Show in the template: Message retention period' }).click();
  await expect(editor.locator('.cm-marked')).toContainText('MessageRetentionPeriod');
  await expect(editor).toBeFocused();
});

test('the template that a design makes is told, underlined and joined to the canvas too', async ({ app }) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Broken on purpose');
  await design.card('billing').click();
  await design.page.keyboard.press('ControlOrMeta+Enter');
  const editor = design.dock.getByRole('textbox', { name: 'CloudFormation template' });
  await expect(editor).toBeFocused();
  await expect(editor.locator('.cm-marked').first()).toContainText(/billing/i);
  await expect(editor.locator('.cm-lintRange').first()).toBeVisible();
  const told = design.page.getByText('Whole number, 60 to 1,209,600 s, default 345,600 s');
  await design.pointAt(editor.getByText('MessageRetentionPeriod').first(), told);
  await design.page.keyboard.press('ControlOrMeta+Enter');
  await expect(design.card('billing')).toBeFocused();
});

test('a repair that the text does not take leads to its line', async ({ app }) => {
  const { design, editor } = await open(
    app,
    `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5 }
  Dead:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: !If [IsLive, 345600, 345600]
  Table:
    Type: AWS::DynamoDB::Table
`,
  );
  await design.canvas.getByText('after 5', { exact: true }).click();
  await design.inspector.getByRole('button', { name: 'Repair in the template' }).click();
  await expect(editor).toBeFocused();
  await design.page.keyboard.press('ControlOrMeta+Enter');
  await design.dock.getByRole('button', { name: /Table/ }).click();
  await expect(editor).toBeFocused();
});
