import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply-edits.ts';
import { imported } from '../testing/read-yaml-template.ts';
import { findingAssumption, valueAssumption } from './assumptions.ts';

const document = imported(`Parameters:
  Wait: { Type: Number, Default: 20 }
Conditions:
  IsLive: !Equals [a, b]
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Condition: IsLive
    Properties:
      VisibilityTimeout: !Ref Wait
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5 }
  Dead:
    Type: AWS::SQS::Queue
`);

describe('a finding on a template', () => {
  it('says where the value at fault comes from, and whether the resource exists', () => {
    expect(findingAssumption(document, { element: 'Jobs', path: 'visibilityTimeoutSeconds' })).toBe(
      'Visibility timeout: from the default of parameter "Wait"; "Jobs" exists only while condition "IsLive" holds, which it does not.',
    );
  });

  it('on a wire names the resource that it stands in', () => {
    expect(findingAssumption(document, { element: 'Jobs-Dead' })).toMatch(/^"Jobs" exists only while/);
  });

  it('on what the template states says nothing', () => {
    expect(findingAssumption(document, { element: 'Dead', path: 'visibilityTimeoutSeconds' })).toBeUndefined();
    expect(findingAssumption(document, { element: 'nobody' })).toBeUndefined();
  });
});

it('a value that the design has changed since is its own', () => {
  const edit = { edit: 'set-property', id: 'Jobs', property: 'visibilityTimeoutSeconds', value: 60 } as const;
  expect(valueAssumption(applyEdits(document, [edit]), 'Jobs', 'visibilityTimeoutSeconds')).toBeUndefined();
  expect(valueAssumption(document, 'Jobs', 'visibilityTimeoutSeconds')).toBe('from the default of parameter "Wait"');
});
