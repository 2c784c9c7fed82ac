import { describe, expect, it } from 'vitest';
import type { Edit } from '../../contract/edit.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { imported, reading, wiresOf } from '../testing/read-yaml-template.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import { writeTemplate } from './write-template.ts';

const TEMPLATE = `Resources:
  # The queue of all jobs
  Jobs:
    Type: AWS::SQS::Queue
  News: { Type: AWS::SNS::Topic }
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt WorkerRole.Arn
      Handler: index.handler
  WorkerRole:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {} }
  Short:
    Type: AWS::Serverless::Function
    Properties: { Handler: index.handler }
`;

const add = (id: string, type: string, properties = {}): Edit => ({
  edit: 'add-resource',
  resource: { id, type, name: id, position: { x: 4, y: 8 }, properties },
});
const wire = (type: string, from: string, to: string, properties = {}): Edit => ({
  edit: 'add-connection',
  connection: { id: `${from}-${to}`, type, from, to, properties },
});

/** Adds to a template; what comes back when the written text is read is what the canvas showed. */
function added(text: string, ...edits: Edit[]) {
  const document = applyEdits(imported(text), edits);
  const written = writeTemplate(document);
  expect(written?.refused).toEqual([]);
  const back = imported(written?.text ?? '');
  expect(wiresOf(back)).toEqual(wiresOf(document));
  expect(buildGraph(back).resources.map(({ id, properties }) => [id, properties])).toEqual(
    buildGraph(document).resources.map(({ id, properties }) => [id, properties]),
  );
  expect(writeTemplate(back)?.text).toBe(written?.text);
  return { text: written?.text ?? '', resources: resourcesOf(written?.text ?? '') };
}

function resourcesOf(
  text: string,
): Readonly<Record<string, { Type: string; Properties: Readonly<Record<string, unknown>> }>> {
  return JSON.parse(JSON.stringify(nodeToJson(reading(text).source.root))).Resources;
}

describe('what is added on the canvas', () => {
  it('leaves every line of the template where it was', () => {
    const { text, resources } = added(TEMPLATE, add('dead', 'sqs', { delaySeconds: 3 }));
    const lines = text.split('\n');
    expect(
      TEMPLATE.trimEnd()
        .split('\n')
        .every(line => lines.includes(line)),
    ).toBe(true);
    expect(resources['Dead']).toMatchObject({ Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 3 } });
  });

  it('becomes a redrive in the queue that is there', () => {
    const { resources } = added(TEMPLATE, add('dead', 'sqs'), wire('redrive', 'Jobs', 'dead', { maxReceiveCount: 4 }));
    expect(resources['Jobs']?.Properties['RedrivePolicy']).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': 'Dead.Arn' },
      maxReceiveCount: 4,
    });
  });

  it('becomes a mapping, with its permissions on the role that is there', () => {
    const { resources } = added(TEMPLATE, wire('event-source-mapping', 'Jobs', 'Worker', { batchSize: 3 }));
    expect(resources['JobsWorker']?.Properties).toMatchObject({ FunctionName: { Ref: 'Worker' }, BatchSize: 3 });
    expect(resources['JobsWorkerPolicy']?.Properties).toMatchObject({ Roles: [{ Ref: 'WorkerRole' }] });
  });

  it('holds on to the role that SAM makes', () => {
    const { resources } = added(TEMPLATE, wire('send', 'Short', 'Jobs'));
    expect(resources['ShortJobsPolicy']?.Properties).toMatchObject({ Roles: [{ Ref: 'ShortRole' }] });
    expect(resources['Short']?.Properties['Environment']).toEqual({ Variables: { JOBS_QUEUE_URL: { Ref: 'Jobs' } } });
  });

  it('becomes a subscription, whose consent joins the policy that the queue has', () => {
    const first = added(TEMPLATE, wire('subscription', 'News', 'Jobs'));
    expect(first.resources['JobsPolicy']?.Type).toBe('AWS::SQS::QueuePolicy');
    const second = added(first.text, add('alerts', 'sns'), wire('subscription', 'alerts', 'Jobs'));
    const policies = Object.values(second.resources).filter(({ Type }) => Type === 'AWS::SQS::QueuePolicy');
    expect(policies).toHaveLength(1);
    expect(policies[0]?.Properties['PolicyDocument']).toMatchObject({
      Statement: [{}, { Condition: { ArnEquals: { 'aws:SourceArn': { Ref: 'Alerts' } } } }],
    });
  });

  it('is a function of its own with role, log group and destination', () => {
    const { resources } = added(
      TEMPLATE,
      add('resize', 'lambda'),
      wire('subscription', 'News', 'resize'),
      wire('async-destination', 'resize', 'Jobs', { condition: 'on-failure' }),
    );
    expect(Object.keys(resources)).toEqual(
      expect.arrayContaining(['Resize', 'ResizeRole', 'ResizeLogGroup', 'ResizeInvokeConfig', 'NewsResizePermission']),
    );
  });

  it('works in JSON too', () => {
    const json = JSON.stringify({ Resources: { Jobs: { Type: 'AWS::SQS::Queue' } } }, null, 4);
    const { text } = added(json, add('dead', 'sqs'), wire('redrive', 'Jobs', 'dead', { maxReceiveCount: 4 }));
    expect(text.startsWith('{\n    "Resources": {\n        "Jobs": {\n            "Type": "AWS::SQS::Queue",')).toBe(
      true,
    );
  });

  it('is refused with the reason where the role lies elsewhere', () => {
    const foreign = TEMPLATE.replace('!GetAtt WorkerRole.Arn', 'arn:aws:iam::123456789012:role/mine');
    const written = writeTemplate(applyEdits(imported(foreign), [wire('send', 'Worker', 'Jobs')]));
    expect(written?.refused.map(({ message }) => message)).toEqual([
      'The role of "Worker" is not in the template; allow sqs:SendMessage there',
    ]);
    expect(written?.text.startsWith(foreign)).toBe(true);
  });

  it('takes the place of a wire that was drawn anew', () => {
    const first = added(
      TEMPLATE,
      add('dead', 'sqs'),
      add('other', 'sqs'),
      wire('redrive', 'Jobs', 'dead', { maxReceiveCount: 4 }),
    );
    const second = added(first.text, { edit: 'reconnect', id: 'Jobs-dead', from: 'Jobs', to: 'other' });
    expect(second.resources['Jobs']?.Properties['RedrivePolicy']).toMatchObject({
      deadLetterTargetArn: { 'Fn::GetAtt': 'Other.Arn' },
    });
  });
});
