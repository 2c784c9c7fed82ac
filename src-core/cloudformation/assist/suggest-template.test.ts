import { describe, expect, it } from 'vitest';
import { writingPlace } from '../../workflow/writing-place.ts';
import { reading } from '../testing/read-yaml-template.ts';
import { suggestInTemplate } from './suggest-template.ts';

const known = reading(`Parameters:
  Wait: { Type: Number }
Conditions:
  Big: !Equals [a, b]
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
  Work:
    Type: AWS::Lambda::Function
`);

/** What is offered at the bar of a text that need not be whole. */
function offered(text: string, format: 'yaml' | 'json' = 'yaml'): readonly string[] {
  const offset = text.indexOf('|');
  const written = text.replace('|', '');
  return suggestInTemplate(written, writingPlace(written, offset, format), known).map(suggestion => suggestion.text);
}

const queue = (line: string) => `Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n    ${line}`;
const work = (line: string) => `Resources:\n  Work:\n    Type: AWS::Lambda::Function\n    Properties:\n      ${line}`;

describe('in YAML', () => {
  it.each([
    ['types', 'Resources:\n  New:\n    Type: |', 'AWS::SNS::Topic'],
    ['members of a resource', queue('|'), 'DeletionPolicy'],
    ['properties', queue('Properties:\n      De|'), 'DelaySeconds'],
    ['properties inside a value', work('Code:\n        |'), 'S3Bucket'],
    ['listed values', work('TracingConfig:\n        Mode: |'), 'PassThrough'],
    ['values that the canvas knows', queue('Properties:\n      FifoThroughputLimit: |'), 'perMessageGroupId'],
    ['truth values', queue('Properties:\n      FifoQueue: |'), 'true'],
    ['functions', queue('Properties:\n      QueueName: !|'), '!Sub '],
    ['parameters', queue('Properties:\n      DelaySeconds: !Ref W|'), 'Wait'],
    ['attributes', work('Role: !GetAtt |'), 'Jobs.Arn'],
    ['names in dollar braces', queue('Properties:\n      QueueName: !Sub "a-${|'), 'Wait}'],
    ['resources to depend on', queue('DependsOn: |'), 'Work'],
    ['conditions', queue('Condition: |'), 'Big'],
  ])('offers %s', (_, text, expected) => expect(offered(text)).toContain(expected));

  it('offers no property twice, and none outside of resources', () => {
    expect(offered(queue('Properties:\n      |'))).not.toContain('VisibilityTimeout');
    expect(offered('Outputs:\n  Address:\n    |')).toEqual([]);
  });
});

describe('in JSON', () => {
  it.each([
    ['types', '{"Resources":{"New":{"Type":"|"}}}', 'AWS::SNS::Topic'],
    ['properties', '{"Resources":{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"|"}}}}', 'DelaySeconds'],
    ['parameters', '{"Resources":{"Jobs":{"Properties":{"DelaySeconds":{"Ref":"|"}}}}}', 'Wait'],
  ])('offers %s', (_, text, expected) => expect(offered(text, 'json')).toContain(expected));
});
