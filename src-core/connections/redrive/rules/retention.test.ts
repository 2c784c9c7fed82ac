import type { PropertyValues } from '../../../contract/property.ts';
import { design } from '../../../rules/testing/design.ts';
import { fifoQueue, queueToDeadLetters } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqRetention } from './sqs-dlq-retention.ts';
import { sqsRetentionShort } from './sqs-retention-short.ts';

/** A queue `q` with a function that works on it and a dead-letter queue `d`. */
const worked = (q: PropertyValues = {}) =>
  design(
    { q: ['sqs', q], f: 'lambda', d: 'sqs' },
    { 'q -> f': 'event-source-mapping', 'q -> d': ['redrive', { maxReceiveCount: 10 }] },
  );

verifyRule(sqsDlqRetention, {
  valid: [
    queueToDeadLetters({}, { d: ['sqs', { messageRetentionPeriodSeconds: 1209600 }] }),
    queueToDeadLetters(
      {},
      {
        q: ['sqs', { messageRetentionPeriodSeconds: 1209600 }],
        d: ['sqs', { messageRetentionPeriodSeconds: 1209600 }],
      },
    ),
  ],
  invalid: [{ design: queueToDeadLetters(), fix: 'Keep dead letters 14 d' }, worked()],
  notApplicable: [queueToDeadLetters({}, { q: fifoQueue, d: fifoQueue })],
});

verifyRule(sqsRetentionShort, {
  valid: [queueToDeadLetters()],
  invalid: [
    {
      design: queueToDeadLetters(
        {},
        { q: ['sqs', { visibilityTimeoutSeconds: 600, messageRetentionPeriodSeconds: 3600 }] },
      ),
      fix: 'Keep messages 1 h 40 min',
    },
    worked({ visibilityTimeoutSeconds: 600, messageRetentionPeriodSeconds: 3600 }),
  ],
  notApplicable: [design({ t: 'sns', d: 'sqs' }, { 't -> d': 'redrive' })],
});
