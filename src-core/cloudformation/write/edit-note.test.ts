import { expect, it } from 'vitest';
import { imported } from '../testing/read-yaml-template.ts';
import { editNote, refusedEdit } from './edit-note.ts';

const document = imported(`Transform: AWS::Serverless-2016-10-31
Parameters:
  Wait: { Type: Number, Default: 45 }
  Both: { Type: Number, Default: 5 }
Globals:
  Function: { Timeout: 20 }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !Ref Wait
      DelaySeconds: !Ref Both
      ReceiveMessageWaitTimeSeconds: !Ref Both
      MessageRetentionPeriod: !If [Long, 600, 60]
      MaximumMessageSize: 2048
  Work:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.b, Runtime: nodejs22.x, InlineCode: x }
`);

it.each([
  ['messageRetentionPeriodSeconds', true, /^Stands behind Fn::If; change it in the template's text/],
  ['delaySeconds', true, /^Stands behind the parameter "Both", which other values use too/],
  ['visibilityTimeoutSeconds', false, /^An edit changes the default of parameter "Wait"$/],
])('%s says beforehand what an edit does', (name, isRefused, message) => {
  expect(editNote(document, 'Jobs', name)).toEqual({ isRefused, message: expect.stringMatching(message) });
});

it('what a loop makes is changed in the loop', () => {
  const looped = imported(`Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Queues:
    - Name
    - [A, B]
    - "Jobs\${Name}": { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 5 } }
`);
  expect(editNote(looped, 'JobsA', 'delaySeconds')).toMatchObject({ isRefused: true });
  expect(editNote(looped, 'JobsA', 'visibilityTimeoutSeconds')).toMatchObject({ isRefused: true });
});

it('finds the edit of a repair that the template does not take', () => {
  const set = (property: string) => ({ edit: 'set-property' as const, id: 'Jobs', property, value: 60 });
  expect(refusedEdit(document, [set('visibilityTimeoutSeconds'), set('delaySeconds')])).toMatchObject({
    element: 'Jobs',
    property: 'delaySeconds',
  });
  expect(refusedEdit(document, [set('visibilityTimeoutSeconds')])).toBeUndefined();
});

it('says nothing of a value that stands in its own line, that is not there yet, or that is of the simulation alone', () => {
  expect(editNote(document, 'Jobs', 'maximumMessageSizeBytes')).toBeUndefined();
  expect(editNote(document, 'Jobs', 'kmsMasterKeyId')).toBeUndefined();
  expect(editNote(document, 'Work', 'timeoutSeconds')).toBeUndefined();
  expect(editNote(document, 'Work', 'durationMilliseconds')).toBeUndefined();
  const { template: _, ...bare } = document;
  expect(editNote(bare, 'Jobs', 'delaySeconds')).toBeUndefined();
});
