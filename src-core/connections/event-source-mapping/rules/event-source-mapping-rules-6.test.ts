import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmWindowRange } from './lambda-esm-window-range.ts';
import { sqsQueueToQueue } from './sqs-queue-to-queue.ts';

verifyRule(lambdaEsmWindowRange, {
  valid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 300 }] }),
  ],
  invalid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 301 }] }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(sqsQueueToQueue, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [{ design: design({ q: 'sqs', r: 'sqs' }, { 'q -> r': 'event-source-mapping' }), says: 'redrive' }],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});
