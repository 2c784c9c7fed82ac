import { settingCases } from '../../../rules/testing/cases.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsKmsKey } from './sqs-kms-key.ts';
import { sqsKmsreuseUnused } from './sqs-kmsreuse-unused.ts';
import { sqsRangeKmsreuse } from './sqs-range-kmsreuse.ts';
import { sqsSseExclusive } from './sqs-sse-exclusive.ts';
import { sqsSseOff } from './sqs-sse-off.ts';

verifyRule(sqsSseOff, {
  valid: [queue()],
  invalid: [queue({ sqsManagedSseEnabled: false })],
  notApplicable: [queue({ kmsMasterKeyId: 'alias/mine', sqsManagedSseEnabled: false })],
});

verifyRule(sqsSseExclusive, {
  valid: [queue({ kmsMasterKeyId: 'alias/mine' })],
  invalid: [queue({ kmsMasterKeyId: 'alias/mine', sqsManagedSseEnabled: true })],
  notApplicable: [queue()],
});

verifyRule(sqsKmsreuseUnused, {
  valid: [queue({ kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 600 })],
  invalid: [queue({ kmsDataKeyReusePeriodSeconds: 600 })],
  notApplicable: [queue()],
});

verifyRule(sqsRangeKmsreuse, {
  valid: [queue({ kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 60 })],
  invalid: [queue({ kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 10 })],
  notApplicable: [queue()],
});

verifyRule(
  sqsKmsKey,
  settingCases(queue, 'kmsMasterKeyId', {
    allowed: ['1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/orders', 'arn:aws:kms:us-east-1:111122223333:key/abc'],
    refused: ['orders key', 'orders'],
  }),
);
