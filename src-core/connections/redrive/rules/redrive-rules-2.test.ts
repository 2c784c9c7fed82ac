import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsFifoDlq } from './sqs-fifo-dlq.ts';
import { sqsMaxrecv1 } from './sqs-maxrecv-1.ts';
import { sqsRetentionShort } from './sqs-retention-short.ts';

verifyRule(sqsFifoDlq, {
  valid: [
    design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' }),
    design({ q: ['sqs', { fifoQueue: true }], d: ['sqs', { fifoQueue: true }] }, { 'q -> d': 'redrive' }),
  ],
  invalid: [
    {
      design: design({ q: ['sqs', { fifoQueue: true }], d: 'sqs' }, { 'q -> d': 'redrive' }),
      fix: 'Make the dead-letter queue FIFO',
    },
    {
      design: design({ q: 'sqs', d: ['sqs', { fifoQueue: true }] }, { 'q -> d': 'redrive' }),
      fix: 'Make the dead-letter queue a standard queue',
    },
    {
      design: design({ q: ['sqs', { fifoQueue: true }], d: ['sqs', { queueName: 'dead' }] }, { 'q -> d': 'redrive' }),
      fix: null,
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' })],
});

verifyRule(sqsMaxrecv1, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 2 }] })],
  invalid: [
    {
      design: design({ q: 'sqs', d: 'sqs' }, { 'q -> d': ['redrive', { maxReceiveCount: 1 }] }),
      fix: 'Allow 3 receives',
    },
  ],
  notApplicable: [
    design(
      { q: 'sqs', d: 'sqs', f: 'lambda' },
      { 'q -> d': ['redrive', { maxReceiveCount: 1 }], 'q -> f': 'event-source-mapping' },
    ),
  ],
});

verifyRule(sqsRetentionShort, {
  valid: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
  invalid: [
    {
      design: design(
        { q: ['sqs', { visibilityTimeoutSeconds: 600, messageRetentionPeriodSeconds: 3600 }], d: 'sqs' },
        { 'q -> d': 'redrive' },
      ),
      fix: 'Keep messages 1 h 40 min',
    },
  ],
  notApplicable: [design({ t: 'sns', d: 'sqs' }, { 't -> d': 'redrive' })],
});
