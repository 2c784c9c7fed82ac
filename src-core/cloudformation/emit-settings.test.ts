import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportSettings } from '../contract/export-settings.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { design, type Element } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { findCircle } from './find-circle.ts';
import { renderTemplate } from './render-template.ts';
import { samTemplate } from './sam-template.ts';
import { createAwsValidator } from './testing/aws-validator.ts';
import { imported, propertiesRead } from './testing/read-yaml-template.ts';
import { propertiesOf } from './testing/template-of.ts';

const validator = createAwsValidator();
afterAll(() => validator.free());

function templateWith(
  settings: ExportSettings,
  resources: Readonly<Record<string, Element>>,
  wires: Readonly<Record<string, Element>> = {},
) {
  const emitted = emitTemplate(buildGraph(design(resources, wires)), settings);
  if (!emitted.ok) throw new Error(emitted.error.map(problem => problem.message).join('\n'));
  expect(validator.complaintsAbout(renderTemplate(emitted.value, 'yaml'))).toEqual([]);
  return emitted.value;
}

const everything = {
  q: ['sqs', { queueName: 'orders' }],
  dead: 'sqs',
  t: ['sns', { fifoTopic: true, archiveRetentionDays: 3, topicName: 'news.fifo' }],
  s: ['kinesis', { shardCount: 2, retentionPeriodHours: 48 }],
  f: ['lambda', { memorySizeMegabytes: 512, tags: { team: 'mine' } }],
  m: ['step-functions', { loggingLevel: 'ALL', definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } }],
} as const;

const wires = {
  'q -> dead': 'redrive',
  'q -> f': 'event-source-mapping',
  's -> f': ['event-source-mapping', { startingPosition: 'LATEST', enhancedFanOut: true }],
} as const;

describe('tags of a design', () => {
  it('are on everything that AWS lets a person tag; a resource’s own tag wins', () => {
    const { Resources: resources } = templateWith(
      { tags: { team: 'orders', stage: 'test' }, alarms: true },
      everything,
      wires,
    );
    const untagged = Object.values(resources).filter(({ Properties: properties }) => {
      const tags = (properties as { Tags?: readonly { Key: string }[] } | undefined)?.Tags ?? [];
      return !['team', 'stage'].every(key => tags.some(tag => tag.Key === key));
    });
    expect(untagged.map(({ Type: type }) => type)).toEqual([]);
    expect(resources['F']).toMatchObject({
      Properties: {
        Tags: [
          { Key: 'team', Value: 'mine' },
          { Key: 'stage', Value: 'test' },
        ],
      },
    });
  });

  it('stay out of policies and permissions, which have none', () => {
    const template = templateWith(
      { tags: { team: 'orders' } },
      { t: 'sns', q: 'sqs', f: 'lambda' },
      { 't -> q': 'subscription', 't -> f': 'subscription' },
    );
    for (const id of ['QPolicy', 'TQ', 'TF', 'TFPermission'])
      expect(propertiesOf(template, id)).not.toHaveProperty('Tags');
  });

  it('are an object in SAM', () => {
    const sam = samTemplate(templateWith({ tags: { team: 'orders' } }, { f: 'lambda' }));
    expect(propertiesOf(sam, 'F')['Tags']).toEqual({ team: 'orders' });
  });
});

describe('what a design retains', () => {
  it('is what holds data: queues, streams, archives of topics and log groups', () => {
    const { Resources: resources } = templateWith({ retain: true }, { ...everything, plain: 'sns' }, wires);
    const kept = Object.entries(resources).filter(([, { DeletionPolicy: policy }]) => policy === 'Retain');
    expect(kept.map(([id]) => id)).toEqual(['Q', 'Dead', 'T', 'S', 'FLogGroup', 'MLogGroup']);
    expect(kept.every(([, resource]) => resource['UpdateReplacePolicy'] === 'Retain')).toBe(true);
  });
});

describe('alarms of a design', () => {
  it('watch every queue that keeps dead letters', () => {
    const template = templateWith(
      { alarms: true },
      { q: 'sqs', a: 'sqs', b: 'sqs', c: 'sqs', d: 'sqs', idle: 'sqs', t: 'sns', s: 'kinesis', f: 'lambda' },
      {
        'q -> a': 'redrive',
        't -> q': ['subscription', { deadLetterQueue: 'b' }],
        's -> f': ['event-source-mapping', { startingPosition: 'LATEST', onFailureDestination: 'c' }],
        'f -> d': ['async-destination', { condition: 'on-failure' }],
        'f -> idle': ['async-destination', { condition: 'on-success' }],
      },
    );
    const alarms = Object.keys(template.Resources).filter(id => id.endsWith('DeadLettersAlarm'));
    expect(alarms).toEqual(['ADeadLettersAlarm', 'BDeadLettersAlarm', 'CDeadLettersAlarm', 'DDeadLettersAlarm']);
    expect(propertiesOf(template, 'ADeadLettersAlarm')).toMatchObject({
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['A', 'QueueName'] } }],
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  it('watch the age of what functions read from streams, up to half of what the stream keeps', () => {
    const template = templateWith(
      { alarms: true },
      { s: ['kinesis', { retentionPeriodHours: 48 }], long: ['kinesis', { retentionPeriodHours: 96 }], f: 'lambda' },
      {
        's -> f': ['event-source-mapping', { startingPosition: 'LATEST' }],
        'long -> f': ['event-source-mapping', { startingPosition: 'LATEST' }],
      },
    );
    expect(propertiesOf(template, 'FIteratorAgeAlarm')).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'IteratorAge',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'F' } }],
      Threshold: 24 * 3_600_000,
    });
  });

  it('tell a topic that is named when deploying, and nobody by default', () => {
    const template = templateWith({ alarms: true }, { q: 'sqs', dead: 'sqs' }, { 'q -> dead': 'redrive' });
    expect(template.Parameters?.['AlarmTopicArn']).toMatchObject({ Type: 'String', Default: 'none' });
    expect(template.Conditions).toEqual({
      HasAlarmTopic: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AlarmTopicArn' }, 'none'] }] },
    });
    expect(propertiesOf(template, 'DeadDeadLettersAlarm')['AlarmActions']).toEqual({
      'Fn::If': ['HasAlarmTopic', [{ Ref: 'AlarmTopicArn' }], { Ref: 'AWS::NoValue' }],
    });
    expect(templateWith({ alarms: true }, { q: 'sqs' })).not.toHaveProperty('Conditions');
  });
});

describe('parameters of a design', () => {
  it('are its names and sizes, with their values as defaults and AWS’s ranges', () => {
    const template = templateWith({ parameters: true }, everything, wires);
    expect(Object.keys(template.Parameters ?? {})).toEqual(
      expect.arrayContaining(['QQueueName', 'TTopicName', 'SShardCount', 'FMemorySize', 'FTimeout']),
    );
    expect(template.Parameters?.['FMemorySize']).toEqual({
      Type: 'Number',
      Description: 'Memory of "f" (MB)',
      Default: 512,
      MinValue: 128,
      MaxValue: 10_240,
    });
    expect(template.Parameters?.['QQueueName']).toMatchObject({ Type: 'String', Default: 'orders' });
    expect(propertiesOf(template, 'F')).toMatchObject({
      MemorySize: { Ref: 'FMemorySize' },
      Timeout: { Ref: 'FTimeout' },
    });
  });

  it('leave the design as it is when it is read again', () => {
    const document = imported(renderTemplate(templateWith({ parameters: true }, everything, wires), 'yaml'));
    expect(propertiesRead(document, 'f')).toMatchObject({ memorySizeMegabytes: 512, timeoutSeconds: 3 });
    expect(propertiesRead(document, 'q')).toMatchObject({ queueName: 'orders' });
  });

  it('go into the ARNs that are written from a name', () => {
    const template = templateWith(
      { parameters: true },
      {
        q: ['sqs', { queueName: 'jobs' }],
        dead: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['q'] }],
      },
      { 'q -> dead': 'redrive' },
    );
    expect(JSON.stringify(propertiesOf(template, 'Dead')['RedriveAllowPolicy'])).toContain(`:\${QQueueName}"`);
  });
});

describe('secrets', () => {
  it('of a function are parameters that nobody can read again, in every export', () => {
    const environmentVariables = { API_TOKEN: 's3cr3t-1', apiToken: 's3cr3t-2', STAGE: 'test' };
    const template = templateWith({}, { f: ['lambda', { environmentVariables }] });
    expect(propertiesOf(template, 'F')['Environment']).toEqual({
      Variables: { API_TOKEN: { Ref: 'FEnvApiToken' }, apiToken: { Ref: 'FEnvApiToken2' }, STAGE: 'test' },
    });
    expect(template.Parameters?.['FEnvApiToken']).toEqual({
      Type: 'String',
      Description: 'Environment variable API_TOKEN of "f"',
      NoEcho: true,
    });
    for (const format of ['yaml', 'json'] as const) {
      expect(renderTemplate(template, format)).not.toContain('s3cr3t');
      expect(renderTemplate(samTemplate(template), format)).not.toContain('s3cr3t');
    }
  });

  it('in the address of an endpoint stand nowhere, not even in the picture', () => {
    const template = templateWith(
      {},
      { t: 'sns', f: 'lambda', hook: ['endpoint', { address: 'https://user:s3cr3t@example.com/in' }] },
      { 't -> hook': 'subscription', 'f -> hook': 'send' },
    );
    expect(propertiesOf(template, 'THook')['Endpoint']).toEqual({ Ref: 'HookAddress' });
    expect(template.Parameters?.['HookAddress']).toMatchObject({ NoEcho: true });
    expect(JSON.stringify(template)).not.toContain('s3cr3t');
  });
});

describe('random designs with everything on', () => {
  const settings = { tags: { team: 'orders' }, retain: true, alarms: true, parameters: true };

  it('are clean under AWS’s validator, and read as the same design as without parameters', () => {
    fc.assert(
      fc.property(randomDesigns(16), document => {
        const graph = buildGraph(document);
        const emitted = emitTemplate(graph, settings);
        const plain = emitTemplate(graph, { ...settings, parameters: false });
        if (!emitted.ok || !plain.ok) throw new Error('not emitted');
        const text = renderTemplate(emitted.value, 'yaml');
        expect(validator.complaintsAbout(text)).toEqual([]);
        expect(findCircle(emitted.value)).toBeUndefined();
        expect(seen(text)).toEqual(seen(renderTemplate(plain.value, 'yaml')));
      }),
      { numRuns: 40, seed: 20_261_129 },
    );
  }, 60_000);
});

/** What engines see of the design of a template: every element by its id, defaults applied. */
function seen(text: string) {
  const { resources, connections } = buildGraph(imported(text));
  return Object.fromEntries([...resources, ...connections].map(({ given: _, ...element }) => [element.id, element]));
}
