import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsSseOff } from './sqs-sse-off.ts';
import { sqsStdName } from './sqs-std-name.ts';
import { sqsThroughputValue } from './sqs-throughput-value.ts';
import { sqsVisibilityZero } from './sqs-visibility-zero.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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

verifyRule(sqsVisibilityZero, {
  valid: [design({ q: 'sqs' })],
  invalid: [
    { design: design({ q: ['sqs', { visibilityTimeoutSeconds: 0 }] }), fix: 'Hide received messages for 30 s' },
  ],
  notApplicable: [nothing],
});
