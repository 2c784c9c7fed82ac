import { describe, expect, it } from 'vitest';
import { reading } from '../testing/read-yaml-template.ts';
import { assumptionOf, presenceOf } from './assumed-values.ts';

const text = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Wait: { Type: Number, Default: 45 }
  Stage: { Type: String, Default: test }
  Open: { Type: Number }
Mappings:
  Sizes: { test: { Keep: 600 } }
Conditions:
  IsLive: !Equals [!Ref Stage, live]
  IsTest: !Not [{ Condition: IsLive }]
Globals:
  Function: { Timeout: 20 }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Condition: IsLive
    Properties:
      VisibilityTimeout: !Ref Wait
      MessageRetentionPeriod: !FindInMap [Sizes, !Ref Stage, Keep]
      DelaySeconds: !If [IsTest, 5, 0]
      QueueName: !Sub "jobs-\${Stage}-\${AWS::Region}"
      MaximumMessageSize: 2048
      ReceiveMessageWaitTimeSeconds: !Ref Open
  Always:
    Type: AWS::SQS::Queue
  Work:
    Type: AWS::Serverless::Function
    Properties: { MemorySize: 256, Handler: a.b, Runtime: nodejs22.x, InlineCode: x, Role: !GetAtt R.Arn }
`;

const said = (property: string, element = 'Jobs') => assumptionOf(reading(text), element, property);

describe('a value that may be another in a deployment says', () => {
  it('the parameter whose default it is', () =>
    expect(said('visibilityTimeoutSeconds')).toBe('from the default of parameter "Wait"'));

  it('the mapping and what chose in it', () =>
    expect(said('messageRetentionPeriodSeconds')).toBe('from mapping "Sizes", from the default of parameter "Stage"'));

  it('the condition and what decided it', () =>
    expect(said('delaySeconds')).toBe('from condition "IsTest", true by the default of parameter "Stage"'));

  it('the pieces of a text', () =>
    expect(said('queueName')).toBe('from the default of parameter "Stage", with AWS::Region as "us-east-1"'));

  it('that it stands in Globals', () => expect(said('timeoutSeconds', 'Work')).toBe('from Globals'));
});

it('a value that the template states, leaves open or does not give says nothing', () => {
  expect(said('maximumMessageSizeBytes')).toBeUndefined();
  expect(said('receiveMessageWaitTimeSeconds')).toBeUndefined();
  expect(said('memorySizeMegabytes', 'Work')).toBeUndefined();
  expect(said('visibilityTimeoutSeconds', 'Always')).toBeUndefined();
  expect(said('nothing', 'nobody')).toBeUndefined();
});

it('a resource behind a condition says whether it is there', () => {
  expect(presenceOf(reading(text), 'Jobs')).toBe(
    'exists only while condition "IsLive" holds, which it does not by the default of parameter "Stage"',
  );
  expect(presenceOf(reading(text), 'Always')).toBeUndefined();
});
