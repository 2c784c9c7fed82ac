import { describe, expect, it } from 'vitest';
import type { Edit } from '../../contract/edit.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import { imported, propertiesRead } from '../testing/read-yaml-template.ts';
import { writeTemplate } from './write-template.ts';

const TEMPLATE = `# The jobs of the shop
Parameters:
  Wait: { Type: Number, Default: 5 }   # seconds
  Shared: { Type: Number, Default: 60 }

Resources:
    Jobs:   # four spaces
        Type: "AWS::SQS::Queue"
        Properties:
            VisibilityTimeout: '30'   # as text
            DelaySeconds: !Ref Wait
            MessageRetentionPeriod: !Ref Shared
            ReceiveMessageWaitTimeSeconds: !If [A, 1, 2]
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}
    Dead:
        Type: AWS::SQS::Queue
        Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: dead}
    Worker:
        Type: AWS::Serverless::Function
        Properties:
            Runtime: python3.13
            Events:
                Poll:
                    Type: SQS
                    Properties:
                        Queue: !GetAtt Jobs.Arn
                        BatchSize: 5

Outputs:
    Address: { Value: !Ref Jobs }
`;

function edited(text: string, ...edits: Edit[]) {
  const document = applyEdits(imported(text), edits);
  const written = writeTemplate(document);
  if (written === undefined) throw new Error('the design keeps no template');
  return written;
}

/** What an edit takes out of the text and puts in, line by line. */
function difference(before: string, now: string): readonly string[] {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  return [
    ...old.filter(line => !fresh.includes(line)).map(line => `- ${line.trim()}`),
    ...fresh.filter(line => !old.includes(line)).map(line => `+ ${line.trim()}`),
  ];
}

const set = (id: string, property: string, value?: number | string | boolean): Edit => ({
  edit: 'set-property',
  id,
  property,
  value,
});

describe('a template that was edited on the canvas', () => {
  it('is the same to the byte without an edit, with any line ends, mark or missing last line end', () => {
    const variants = [
      TEMPLATE,
      TEMPLATE.replaceAll('\n', '\r\n'),
      `\uFEFF${TEMPLATE}`,
      TEMPLATE.trimEnd(),
      `${TEMPLATE}\n\n`,
    ];
    for (const text of variants) expect(edited(text)).toEqual({ text, refused: [] });
  });

  it.each([
    [
      'a value in its quotes',
      set('Jobs', 'visibilityTimeoutSeconds', 90),
      ["- VisibilityTimeout: '30'   # as text", "+ VisibilityTimeout: '90'   # as text"],
    ],
    [
      'a parameter that nothing else uses',
      set('Jobs', 'delaySeconds', 7),
      ['- Wait: { Type: Number, Default: 5 }   # seconds', '+ Wait: { Type: Number, Default: 7 }   # seconds'],
    ],
    ['a new member of a block', set('Worker', 'timeoutSeconds', 20), ['+ Timeout: 20']],
    ['a new nested member', set('Worker', 'ephemeralStorageMegabytes', 1024), ['+ EphemeralStorage:', '+ Size: 1024']],
    [
      'a new member between braces',
      set('Dead', 'delaySeconds', 3),
      [
        '- Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: dead}',
        '+ Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: dead, DelaySeconds: 3}',
      ],
    ],
    [
      'a member taken away',
      set('Dead', 'queueName'),
      [
        '- Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: dead}',
        '+ Properties: {MessageRetentionPeriod: !Ref Shared}',
      ],
    ],
    [
      'a wire’s member between braces',
      set('Jobs-Dead', 'maxReceiveCount', 8),
      [
        '- RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}',
        '+ RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 8}',
      ],
    ],
    ['an event of SAM', set('WorkerPoll', 'batchSize', 9), ['- BatchSize: 5', '+ BatchSize: 9']],
    [
      'a value as a list',
      set('WorkerPoll', 'reportBatchItemFailures', true),
      ['+ FunctionResponseTypes:', '+ - ReportBatchItemFailures'],
    ],
    [
      'a name that looks like a number',
      set('Dead', 'queueName', '0123'),
      [
        '- Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: dead}',
        "+ Properties: {MessageRetentionPeriod: !Ref Shared, QueueName: '0123'}",
      ],
    ],
  ])('changes the lines of %s alone', (_what, edit, lines) => {
    const { text, refused } = edited(TEMPLATE, edit);
    expect(refused).toEqual([]);
    expect(difference(TEMPLATE, text)).toEqual(lines);
    const crlf = edited(TEMPLATE.replaceAll('\n', '\r\n'), edit).text;
    expect(crlf).toBe(text.replaceAll('\n', '\r\n'));
  });

  it.each([
    ['a shared parameter', set('Dead', 'messageRetentionPeriodSeconds', 70), /"Shared", which other values use too/],
    ['a function', set('Jobs', 'receiveMessageWaitTimeSeconds', 3), /stands behind Fn::If/],
  ])('keeps %s and says why', (_what, edit, words) => {
    const { text, refused } = edited(TEMPLATE, edit);
    expect(text).toBe(TEMPLATE);
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
  });

  it('keeps a picture as it is whose elements somebody took out of the template', () => {
    const text = `${TEMPLATE}Metadata:\n    Eventloom:\n        Elements:\n            - {Id: gone, Type: sqs, Position: [4, 8], Resources: [Gone]}\n`;
    expect(edited(text)).toEqual({ text, refused: [] });
  });

  it('keeps the place of a moved node in Metadata, where it is read again', () => {
    const { text } = edited(TEMPLATE, { edit: 'move', positions: { Dead: { x: 40, y: 80 } } });
    expect(text.startsWith(TEMPLATE)).toBe(true);
    expect(text.slice(TEMPLATE.length)).toBe(
      'Metadata:\n    Eventloom:\n        Version: 1\n        Elements:\n            - {Id: Dead, Type: sqs, Position: [40, 80], Resources: [Dead]}\n',
    );
    expect(imported(text).resources.find(({ id }) => id === 'Dead')?.position).toEqual({ x: 40, y: 80 });
    const again = edited(text, { edit: 'move', positions: { Dead: { x: 44, y: 80 } } });
    expect(difference(text, again.text)).toHaveLength(2);
    const other = edited(text, { edit: 'move', positions: { Jobs: { x: 4, y: 8 } } });
    expect(difference(text, other.text)).toEqual(['+ - {Id: Jobs, Type: sqs, Position: [4, 8], Resources: [Jobs]}']);
  });

  it('keeps clients, their wires, scenarios, names and settings of the simulation in Metadata', () => {
    const client = {
      id: 'shop',
      type: 'client',
      name: 'Shop',
      position: { x: 0, y: 0 },
      properties: { ratePerSecond: 5 },
    };
    const { text, refused } = edited(
      TEMPLATE,
      { edit: 'add-resource', resource: client },
      {
        edit: 'add-connection',
        connection: { id: 'shop-jobs', type: 'send', from: 'shop', to: 'Jobs', properties: { delaySeconds: 2 } },
      },
      { edit: 'set-scenarios', scenarios: [{ name: 'one', load: [{ client: 'shop' }] }] },
      { edit: 'rename', id: 'Jobs', name: 'All jobs' },
      set('Worker', 'processingMillis', 250),
    );
    expect(refused).toEqual([]);
    const document = imported(text);
    expect(document.resources.map(({ name }) => name)).toEqual(['All jobs', 'Dead', 'Worker', 'Shop']);
    expect(document.connections.map(({ id }) => id)).toContain('shop-jobs');
    expect(propertiesRead(document, 'Worker')).toMatchObject({ processingMillis: 250, runtime: 'python3.13' });
    expect(document.scenarios[0]).toMatchObject({ name: 'one', load: [{ client: 'shop' }] });
    expect(edited(text)).toEqual({ text, refused: [] });
    const { text: without } = edited(text, { edit: 'remove', ids: ['shop'] });
    expect(imported(without).resources.map(({ id }) => id)).toEqual(['Jobs', 'Dead', 'Worker']);
  });

  it('keeps groups and silenced rules in Metadata, and gives the bytes back when they are gone', () => {
    const group = { id: 'g', name: 'Work', members: ['Jobs', 'Worker'] };
    const silence = { ruleId: 'SQS-NO-DLQ', element: 'Dead', reason: 'it is one' };
    const { text } = edited(TEMPLATE, { edit: 'add-group', group }, { edit: 'silence', silence });
    const document = imported(text);
    expect(document.groups).toEqual([group]);
    expect(document.silenced).toEqual([silence]);
    expect(edited(text)).toEqual({ text, refused: [] });
    const gone = edited(TEMPLATE, { edit: 'add-group', group }, { edit: 'remove', ids: ['g'] });
    expect(gone.text).toBe(TEMPLATE);
  });

  it('loses what is removed, with what is its alone, and keeps what is still named', () => {
    const event = edited(TEMPLATE, { edit: 'remove', ids: ['WorkerPoll'] });
    expect(event.refused).toEqual([]);
    expect(event.text).not.toContain('Events:');
    const worker = edited(TEMPLATE, { edit: 'remove', ids: ['Worker'] });
    expect(worker.refused).toEqual([]);
    expect(imported(worker.text).resources.map(({ id }) => id)).toEqual(['Jobs', 'Dead']);
    const both = edited(TEMPLATE, { edit: 'remove', ids: ['Jobs'] });
    expect(both.refused).toEqual([]);
    expect(both.text).not.toMatch(/Jobs|Outputs|Address/);
    const sameName = edited(TEMPLATE.replace('Address:', 'Jobs:'), { edit: 'remove', ids: ['Jobs'] });
    expect(sameName.refused).toEqual([]);
    expect(sameName.text).not.toMatch(/Jobs|Outputs/);
    const named = TEMPLATE.replace(
      'Runtime: python3.13',
      'Runtime: python3.13\n            Layers: [!GetAtt Dead.Arn]',
    );
    const kept = edited(named, { edit: 'remove', ids: ['Dead'] });
    expect(kept.refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('other parts of it still name it'),
    ]);
    expect(imported(kept.text).resources.map(({ id }) => id)).toContain('Dead');
  });
});

describe('a JSON template that was edited on the canvas', () => {
  const JSON_TEMPLATE = `{
\t"Resources" : {
\t\t"Q": { "Type": "AWS::SQS::Queue", "Properties": { "VisibilityTimeout": "30", "DelaySeconds": 1 } },
\t\t"T": {
\t\t\t"Type": "AWS::SNS::Topic"
\t\t}
\t}
}`;

  it('changes the lines of the value alone, indented as the rest', () => {
    expect(edited(JSON_TEMPLATE)).toEqual({ text: JSON_TEMPLATE, refused: [] });
    expect(edited(JSON_TEMPLATE, set('Q', 'visibilityTimeoutSeconds', 60)).text).toBe(
      JSON_TEMPLATE.replace('"30"', '"60"'),
    );
    expect(difference(JSON_TEMPLATE, edited(JSON_TEMPLATE, set('T', 'topicName', 'news')).text)).toEqual([
      '- "Type": "AWS::SNS::Topic"',
      '+ "Type": "AWS::SNS::Topic",',
      '+ "Properties": {',
      '+ "TopicName": "news"',
      '+ }',
    ]);
    const moved = edited(JSON_TEMPLATE, { edit: 'move', positions: { Q: { x: 4, y: 8 } } });
    expect(imported(moved.text).resources[0]?.position).toEqual({ x: 4, y: 8 });
  });

  it('keeps on one line what stands on one line: a map of a written-out template, and a template without line breaks', () => {
    const named = edited(JSON_TEMPLATE, set('Q', 'queueName', 'jobs')).text;
    expect(named).toBe(JSON_TEMPLATE.replace('"DelaySeconds": 1', '"DelaySeconds": 1,"QueueName": "jobs"'));
    const minified = JSON.stringify(JSON.parse(JSON_TEMPLATE));
    const written = edited(minified, set('T', 'topicName', 'news')).text;
    expect(written).not.toContain('\n');
    expect(JSON.parse(written).Resources.T).toEqual({ Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news' } });
    expect(edited(written, set('T', 'topicName', 'old')).text).toBe(written.replace('news', 'old'));
  });
});
