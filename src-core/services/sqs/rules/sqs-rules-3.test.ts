import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsRangeSize } from './sqs-range-size.ts';
import { sqsRangeVisibility } from './sqs-range-visibility.ts';
import { sqsRangeWait } from './sqs-range-wait.ts';
import { sqsRedriveValue } from './sqs-redrive-value.ts';
import { sqsScopeValue } from './sqs-scope-value.ts';
import { sqsSseExclusive } from './sqs-sse-exclusive.ts';
import { sqsSseOff } from './sqs-sse-off.ts';
import { sqsStdName } from './sqs-std-name.ts';
import { sqsThroughputValue } from './sqs-throughput-value.ts';

verifyRule(sqsRangeSize, {
  valid: [design({ q: ['sqs', { maximumMessageSizeBytes: 1024 }] })],
  invalid: [{ design: design({ q: ['sqs', { maximumMessageSizeBytes: 1048577 }] }), says: '1,048,576 B' }],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeVisibility, {
  valid: [design({ q: ['sqs', { visibilityTimeoutSeconds: 43200 }] })],
  invalid: [
    design({ q: ['sqs', { visibilityTimeoutSeconds: 43201 }] }),
    design({ q: ['sqs', { visibilityTimeoutSeconds: -1 }] }),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeWait, {
  valid: [design({ q: ['sqs', { receiveMessageWaitTimeSeconds: 20 }] })],
  invalid: [design({ q: ['sqs', { receiveMessageWaitTimeSeconds: 21 }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRedriveValue, {
  valid: [design({ q: ['sqs', { redrivePermission: 'denyAll' }] })],
  invalid: [design({ q: ['sqs', { redrivePermission: 'everyone' }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsScopeValue, {
  valid: [design({ q: ['sqs', { fifoQueue: true, deduplicationScope: 'messageGroup' }] })],
  invalid: [design({ q: ['sqs', { fifoQueue: true, deduplicationScope: 'group' }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsSseExclusive, {
  valid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] })],
  invalid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', sqsManagedSseEnabled: true }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsSseOff, {
  valid: [design({ q: 'sqs' })],
  invalid: [design({ q: ['sqs', { sqsManagedSseEnabled: false }] })],
  notApplicable: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', sqsManagedSseEnabled: false }] })],
});

verifyRule(sqsStdName, {
  valid: [design({ q: ['sqs', { queueName: 'orders' }] })],
  invalid: [{ design: design({ q: ['sqs', { queueName: 'orders.fifo' }] }), fix: 'Rename to orders' }],
  notApplicable: [design({ q: 'sqs' }), design({ q: ['sqs', { fifoQueue: true, queueName: 'orders.fifo' }] })],
});

verifyRule(sqsThroughputValue, {
  valid: [design({ q: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perQueue' }] })],
  invalid: [design({ q: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perGroup' }] })],
  notApplicable: [design({ q: 'sqs' })],
});
