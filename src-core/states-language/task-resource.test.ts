import { expect, test } from 'vitest';
import { parseTaskResource } from './task-resource.ts';

test.each([
  ['arn:aws:lambda:eu-west-1:111111111111:function:f', 'lambda-function', 'lambda', 'invoke', 'request-response'],
  ['arn:aws:states:::sqs:sendMessage', 'service', 'sqs', 'sendMessage', 'request-response'],
  ['arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken', 'service', 'sqs', 'sendMessage', 'callback'],
  ['arn:aws:states:::states:startExecution.sync:2', 'service', 'states', 'startExecution', 'sync'],
  ['arn:aws:states:::aws-sdk:kinesis:putRecord', 'service', 'aws-sdk:kinesis', 'putRecord', 'request-response'],
  ['arn:aws:states:eu-west-1:111111111111:activity:a', 'activity', 'activity', 'run', 'callback'],
])('%s', (resource, kind, service, action, pattern) => {
  expect(parseTaskResource(resource)).toMatchObject({ kind, service, action, pattern });
});
