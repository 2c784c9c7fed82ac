import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmMaxreceive } from './lambda-esm-maxreceive.ts';
import { sqsDlqAllow } from './sqs-dlq-allow.ts';
import { sqsDlqCount } from './sqs-dlq-count.ts';
import { sqsDlqCycle } from './sqs-dlq-cycle.ts';
import { sqsDlqFifoOrder } from './sqs-dlq-fifo-order.ts';
import { sqsDlqOne } from './sqs-dlq-one.ts';
import { sqsDlqQueue } from './sqs-dlq-queue.ts';
import { sqsDlqRetention } from './sqs-dlq-retention.ts';
import { sqsDlqSelf } from './sqs-dlq-self.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(lambdaEsmMaxreceive, {
  valid: [
    design(
      { q: 'sqs', d: 'sqs', f: 'lambda' },
      { 'q -> d': ['redrive', { maxReceiveCount: 5 }], 'q -> f': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', d: 'sqs', f: 'lambda' },
        { 'q -> d': ['redrive', { maxReceiveCount: 1 }], 'q -> f': 'event-source-mapping' },
      ),
      fix: 'Allow 5 receives',
    },
  ],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 1 }] })],
});

verifyRule(sqsDlqAllow, {
  valid: [
    design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' }),
    design(
      { q: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['q'] }] },
      { 'q -> d': 'redrive' },
    ),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', d: ['sqs', { redrivePermission: 'denyAll' }] }, { 'q -> d': 'redrive' }),
      fix: 'Let all queues in',
    },
    {
      design: design(
        { q: 'sqs', o: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['o'] }] },
        { 'q -> d': 'redrive' },
      ),
      fix: 'Add this queue to the list',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' })],
});

verifyRule(sqsDlqCount, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 1000 }] })],
  invalid: [
    design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 0 }] }),
    design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 1001 }] }),
  ],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
});

verifyRule(sqsDlqCycle, {
  valid: [design({ a: 'sqs', b: 'sqs', c: 'sqs' }, { 'a -> b': 'redrive', 'b -> c': 'redrive' })],
  invalid: [
    { design: design({ a: 'sqs', b: 'sqs' }, { 'a -> b': 'redrive', 'b -> a': 'redrive' }), says: '"a" → "b" → "a"' },
  ],
  notApplicable: [design({ a: 'sqs' }, { 'a -> a': 'redrive' })],
});

verifyRule(sqsDlqFifoOrder, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
  invalid: [design({ q: ['sqs', { fifoQueue: true }], d: ['sqs', { fifoQueue: true }] }, { 'q -> d': 'redrive' })],
  notApplicable: [design({ t: 'sns', d: 'sqs' }, { 't -> d': 'redrive' })],
});

verifyRule(sqsDlqOne, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
  invalid: [
    { design: design({ q: 'sqs', d: 'sqs', e: 'sqs' }, { 'q -> d': 'redrive', 'q -> e': 'redrive' }), at: 'q-e' },
  ],
  notApplicable: [nothing],
});

verifyRule(sqsDlqQueue, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
  invalid: [
    { design: design({ q: 'sqs', t: 'sns' }, { 'q -> t': 'redrive' }), at: 'q-t', says: 'another queue' },
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' }),
  ],
  notApplicable: [design({ k: 'kinesis', e: 'endpoint' }, { 'k -> e': 'redrive' })],
});

verifyRule(sqsDlqRetention, {
  valid: [
    design({ q: 'sqs', d: ['sqs', { messageRetentionPeriodSeconds: 1209600 }] }, { 'q -> d': 'redrive' }),
    design(
      {
        q: ['sqs', { messageRetentionPeriodSeconds: 1209600 }],
        d: ['sqs', { messageRetentionPeriodSeconds: 1209600 }],
      },
      { 'q -> d': 'redrive' },
    ),
  ],
  invalid: [{ design: design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' }), fix: 'Keep dead letters 14 d' }],
  notApplicable: [
    design({ q: ['sqs', { fifoQueue: true }], d: ['sqs', { fifoQueue: true }] }, { 'q -> d': 'redrive' }),
  ],
});

verifyRule(sqsDlqSelf, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
  invalid: [design({ q: 'sqs' }, { 'q -> q': 'redrive' })],
  notApplicable: [nothing],
});
