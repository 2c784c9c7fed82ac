import { topicToFunction, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kmsAwsManaged } from './kms-aws-managed.ts';
import { kmsSvcGrant } from './kms-svc-grant.ts';

verifyRule(kmsAwsManaged, {
  valid: [topicToQueue(), topicToQueue({}, { q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] })],
  invalid: [
    {
      design: topicToQueue({}, { q: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }] }),
      fix: 'Encrypt the queue with keys of SQS',
    },
  ],
  notApplicable: [topicToFunction()],
});

verifyRule(kmsSvcGrant, {
  valid: [topicToQueue()],
  invalid: [topicToQueue({}, { q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] })],
  notApplicable: [topicToFunction()],
});
