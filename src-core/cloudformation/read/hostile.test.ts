import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build-graph.ts';
import { checkDesign } from '../../rules/run-rules.ts';
import { imported, reading } from '../testing/read-yaml-template.ts';
import { importNotes } from './import-notes.ts';
import { readTemplate } from './read-template.ts';

/** What is said of a text that is refused, with its line. */
function refusal(text: string): string {
  const read = readTemplate(text);
  return read.ok ? 'opened' : read.error.map(({ line, message }) => `${line}: ${message}`).join('\n');
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

/** A first anchor, and levels that each use the one before. */
function levels(first: string, count: number, level: (alias: string) => string): string {
  return [
    `  a0: &a0 ${first}`,
    ...lines(count, index => `  a${index + 1}: &a${index + 1} ${level(`*a${index}`)}`),
  ].join('\n');
}

const QUEUE = 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n';
const TOO_MANY = 'the template has more than 500,000 values, with all that its aliases repeat';
const TOO_DEEP = 'the template is nested deeper than 200 levels';

describe('templates made to be too much', () => {
  it.each([
    ['aliases of aliases of lists', `X:\n${levels('[1, 1]', 30, at => `[${at}, ${at}]`)}\n${QUEUE}`, `19: ${TOO_MANY}`],
    ['aliases of aliases of maps', `X:\n${levels('{ k: 1 }', 30, at => `{ a: ${at}, b: ${at} }`)}\n${QUEUE}`, TOO_MANY],
    ['merges of merges', `X:\n${levels('{ k: 1 }', 30, at => `{ <<: [${at}, ${at}], l: 1 }`)}\n${QUEUE}`, TOO_MANY],
    [
      'a long chain of wide merges',
      `X:\n${levels(`{ ${lines(2000, at => `k${at}: 1`).join(', ')} }`, 300, at => `{ <<: ${at}, l: 1 }`)}\n${QUEUE}`,
      TOO_MANY,
    ],
    [
      'conditions of aliases',
      `X:\n${levels('!Equals [a, b]', 30, at => `!Or [${at}, ${at}]`)}\nConditions: { C: *a30 }\n${QUEUE}`,
      TOO_MANY,
    ],
    ['brackets', `${QUEUE}X: ${'['.repeat(50_000)}`, `3: ${TOO_DEEP}`],
    ['dashes', `${QUEUE}X:\n  ${'- '.repeat(3_000)}x\n`, `4: ${TOO_DEEP}`],
    ['members', `${QUEUE}X:\n${lines(400, at => `${' '.repeat(at + 1)}a:`).join('\n')}\n`, TOO_DEEP],
    ['JSON', `{"Resources":{},"X":${'['.repeat(4_000)}${']'.repeat(4_000)}}`, `1: ${TOO_DEEP}`],
    ['closing brackets', `${QUEUE}X: ${']'.repeat(200_000)}`, '3: this text is not expected here'],
    ['a long file', `${QUEUE}# ${'x'.repeat(1_500_000)}`, 'a template has at most 1,500,000'],
  ])('%s are refused with their line', (_what, text, words) => {
    expect(refusal(text)).toContain(words);
  });

  it.each([
    [
      '10,000 chained conditions',
      `Conditions:\n${lines(10_000, at => `  C${10_000 - at}: !Not [!Condition C${9_999 - at}]`).join('\n')}\n${QUEUE}`,
    ],
    [
      'references that do not end',
      `Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { QueueName: !Sub "${'${'.repeat(200_000)}" }\n`,
    ],
    ['a long description', `Description: "${'(tag:'.repeat(100_000)}"\n${QUEUE}`],
    [
      'a text split thousands of times',
      `Mappings: { M: { a: { b: "${'x,'.repeat(100_000)}" } } }\nResources:\n${lines(
        2_000,
        at =>
          `  Q${at}: { Type: AWS::SQS::Queue, Properties: { QueueName: !Select [${at}, !Split [",", !FindInMap [M, a, b]]] } }`,
      ).join('\n')}\n`,
    ],
    [
      'a default repeated over and over',
      `Parameters: { P: { Type: String, Default: "${'x'.repeat(4_000)}" } }\nResources:\n${lines(
        50,
        at => `  Q${at}: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "${`\${P}`.repeat(2_000)}" } }`,
      ).join('\n')}\n`,
    ],
  ])('%s are read all the same', (_what, text) => {
    expect(imported(text).resources.length).toBeGreaterThan(0);
  });

  it('a loop that makes too much stays as it is, and says so', () => {
    const bomb = reading(`Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Queues:
    - N
    - [${lines(4_000, at => `v${at}`).join(', ')}]
    - "Q\${N}": { Type: AWS::SQS::Queue, Properties: { Tags: [${'{ Key: k, Value: v },'.repeat(1_000)}] } }
`);
    expect(bomb.document.resources).toEqual([]);
    expect(importNotes(bomb)).toEqual([
      '1 resource stays outside the canvas and in the template: loop that is not written out',
    ]);
  });

  it('a role that lets all functions call everything draws a part, and says so', () => {
    const many = lines(
      200,
      at => `  Q${at}: { Type: AWS::SQS::Queue }
  F${at}: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }`,
    );
    const shared = reading(`Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: all
          PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: [${lines(200, at => `!GetAtt Q${at}.Arn`).join(', ')}] }] }
${many.join('\n')}
`);
    expect(shared.document.connections).toHaveLength(20_000);
    expect(importNotes(shared)).toContainEqual(expect.stringContaining('more calls than can be drawn'));
  });

  it('a pattern of many stars takes no time', () => {
    const policy = (action: string) => `Resources:
  Q: { Type: AWS::SQS::Queue }
  R:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: sends
          PolicyDocument: { Statement: [{ Effect: Allow, Action: '${action}', Resource: !GetAtt Q.Arn }] }
  F: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }
`;
    expect(imported(policy(`${'*e'.repeat(40)}*x`)).connections).toEqual([]);
    expect(imported(policy('sqs:*end?ess*e')).connections).toHaveLength(1);
    expect(imported(policy('sqs:Send')).connections).toEqual([]);
  });

  it('brackets at the edge of many lines are read, however many they are', () => {
    const queues = lines(400, at => `Q${at}: { Type: AWS::SQS::Queue,\nProperties: { QueueName: "don't }" } },`);
    expect(imported(`Resources: {\n${queues.join('\n')}\n}\nOutputs: {\nA: { Value: b }\n}\n`).resources).toHaveLength(
      400,
    );
  });

  it('dead letters in a large circle are told in a few words each', () => {
    const count = 500;
    const ring = lines(
      count,
      at =>
        `  Q${at}: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Q${(at + 1) % count}.Arn, maxReceiveCount: 3 } } }`,
    );
    const found = checkDesign(buildGraph(imported(`Resources:\n${ring.join('\n')}\n`))).filter(
      ({ ruleId }) => ruleId === 'SQS-DLQ-CYCLE',
    );
    expect(found).toHaveLength(count);
    expect(found[0]?.message).toContain('"Q7" → 492 more queues → "Q0". End the chain');
  });
});
