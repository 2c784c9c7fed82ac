import { describe, expect, it } from 'vitest';
import { imported, propertiesRead } from '../testing/read-yaml-template.ts';

const PARAMETERS = `
Parameters:
  Stage: { Type: String, Default: test }
  Seconds: { Type: Number, Default: "45" }
  Open: { Type: String }
  Names: { Type: CommaDelimitedList, Default: "one, two" }
  Looked: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b }
Mappings:
  Stages:
    test: { Seconds: 7 }
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsLive: !Not [!Condition IsTest]
  Either: !Or [!Condition IsLive, !Equals [!Ref Seconds, 45]]
  IsOpen: !Equals [!Ref Open, x]
  Round: !And [!Condition Round, !Condition IsTest]
`;

function queueWith(body: string) {
  const document = imported(
    `${PARAMETERS}Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      ${body}\n`,
  );
  return { read: propertiesRead(document, 'Q'), unknown: document.template?.unknown['Q'] };
}

describe('values of a template', () => {
  it.each([
    ['a parameter’s default', 'VisibilityTimeout: !Ref Seconds', { visibilityTimeoutSeconds: 45 }],
    ['a mapping', 'VisibilityTimeout: !FindInMap [Stages, !Ref Stage, Seconds]', { visibilityTimeoutSeconds: 7 }],
    ['a mapping’s default', 'DelaySeconds: !FindInMap [Stages, live, Seconds, DefaultValue: 3]', { delaySeconds: 3 }],
    ['a condition that holds', 'DelaySeconds: !If [IsTest, 1, 2]', { delaySeconds: 1 }],
    ['a condition that does not', 'DelaySeconds: !If [IsLive, 1, 2]', { delaySeconds: 2 }],
    ['a number equal to a text', 'DelaySeconds: !If [Either, 1, 2]', { delaySeconds: 1 }],
    ['a value taken away', 'DelaySeconds: !If [IsLive, 1, !Ref "AWS::NoValue"]', {}],
    ['a text put together', `QueueName: !Sub "\${Stage}-orders"`, { queueName: 'test-orders' }],
    [
      'variables of its own',
      `QueueName: !Sub ["\${a}-\${Stage}", {a: !Select [1, !Ref Names]}]`,
      { queueName: 'two-test' },
    ],
    ['a literal place', `QueueName: !Sub "x\${!y}"`, { queueName: `x\${y}` }],
    ['pieces joined', 'QueueName: !Join ["-", [a, !Ref Stage]]', { queueName: 'a-test' }],
    ['a piece split off', 'QueueName: !Select [0, !Split ["-", a-b]]', { queueName: 'a' }],
    ['a stack’s name', `QueueName: !Sub "\${AWS::StackName}-q"`, { queueName: 'stack-q' }],
    ['a number written as text', 'DelaySeconds: "12"', { delaySeconds: 12 }],
    ['a truth value written as text', 'FifoQueue: "true"', { fifoQueue: true }],
  ])('work out %s', (_what, body, expected) => {
    expect(queueWith(body).read).toEqual(expected);
  });

  it.each([
    ['a parameter without default', 'DelaySeconds: !Ref Open', ['delaySeconds']],
    ['a parameter that is looked up', 'QueueName: !Ref Looked', ['queueName']],
    ['an import', 'QueueName: !ImportValue x', ['queueName']],
    ['a condition on what nobody told', 'DelaySeconds: !If [IsOpen, 1, 2]', ['delaySeconds']],
    ['a condition that needs itself', 'DelaySeconds: !If [Round, 1, 2]', ['delaySeconds']],
    ['a dynamic reference', "QueueName: '{{resolve:ssm:/a}}'", ['queueName']],
    ['a macro', 'QueueName: !Transform { Name: M }', ['queueName']],
    ['nonsense', 'DelaySeconds: [1]', ['delaySeconds']],
  ])('leave open %s', (_what, body, expected) => {
    expect(queueWith(body)).toEqual({ read: {}, unknown: expected });
  });

  it('are the same on both sides of a condition that nobody can decide', () => {
    expect(queueWith('DelaySeconds: !If [IsOpen, 1, 1]').read).toEqual({ delaySeconds: 1 });
  });
});

describe('loops', () => {
  it('make one resource for each value, with its name and properties', () => {
    const document = imported(`
Transform: AWS::LanguageExtensions
Parameters:
  Kinds: { Type: CommaDelimitedList, Default: "a.b,c" }
Resources:
  Fn::ForEach::Queues:
    - Kind
    - !Ref Kinds
    - Queue&{Kind}:
        Type: AWS::SQS::Queue
        Properties:
          QueueName: !Sub "q-\${Kind}"
`);
    expect(document.resources.map(({ id, properties }) => [id, properties])).toEqual([
      ['Queueab', { queueName: 'q-a.b' }],
      ['Queuec', { queueName: 'q-c' }],
    ]);
  });
});
