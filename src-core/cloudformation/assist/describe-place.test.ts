import { describe, expect, it } from 'vitest';
import { KNOWN_TYPES } from '../schema/resource-schema.ts';
import { reading } from '../testing/read-yaml-template.ts';
import { describePlace } from './describe-place.ts';
import { resourceAt } from './place-at.ts';
import { typeHelp } from './type-help.ts';

const text = `Parameters:
  Wait: { Type: Number, Default: 30, Description: How long a job may take. }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !Ref Wait
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Dead.Arn
        maxReceiveCount: 3
  # The dead.
  Dead:
    Type: AWS::SQS::Queue
  Work:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: x }
      Role: r
      Environment: !If [Big, { Variables: { A: b } }, !Ref "AWS::NoValue"]
`;

/** What is told where a word of the template stands. */
const told = (word: string, after = 0) => describePlace(reading(text), text.indexOf(word, after) + 1);

describe('the word under the pointer', () => {
  it('is a property that the canvas knows, with unit, range and default', () => {
    expect(told('VisibilityTimeout')).toMatchObject({
      title: 'VisibilityTimeout',
      facts: 'Whole number, 0 to 43,200 s, default 30 s',
      help: expect.stringMatching(/\.$/),
      sourceUrl: expect.stringContaining('docs.aws.amazon.com'),
    });
    expect(told('maxReceiveCount')?.facts).toMatch(/^Whole number, 1 to 1,000/);
  });

  it('is a property that only CloudFormation knows, with what it takes', () => {
    expect(told('ZipFile')).toMatchObject({ facts: 'Text', help: 'Property of AWS::Lambda::Function.' });
    expect(told('Role:')).toMatchObject({ facts: 'Text, required' });
    expect(told('Variables')).toMatchObject({ title: 'Variables' });
  });

  it('is a resource or its type', () => {
    expect(told('AWS::SQS::Queue')).toMatchObject({
      title: 'AWS::SQS::Queue',
      sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
    });
    expect(told('Dead:')?.title).toBe('AWS::SQS::Queue');
  });

  it('is a function, a parameter or a resource that it names', () => {
    expect(told('!Ref')).toMatchObject({ title: 'Ref' });
    expect(told('!If')).toMatchObject({ title: 'Fn::If' });
    expect(told('Wait', text.indexOf('!Ref'))).toMatchObject({
      title: 'Parameter Wait',
      help: 'How long a job may take.',
      facts: 'default "30"',
    });
    expect(told('Dead.Arn')).toMatchObject({ title: 'Dead', facts: 'AWS::SQS::Queue' });
  });

  it('is nothing on a comment', () => expect(told('# The dead')).toBeUndefined());
});

it('every type with a schema is told in a sentence', () => {
  expect(KNOWN_TYPES.filter(type => typeHelp(type) === undefined)).toEqual([]);
});

it('a line belongs to the resource around it', () => {
  const { root } = reading(text).source;
  expect(resourceAt(root, text, text.indexOf('maxReceiveCount'))).toBe('Jobs');
  expect(resourceAt(root, text, text.indexOf('  Dead:'))).toBe('Dead');
  expect(resourceAt(root, text, text.indexOf('Parameters'))).toBeUndefined();
});
