import { design } from '../../../rules/testing/design.ts';
import { fifoQueue, queueToDeadLetters } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqRetention } from './sqs-dlq-retention.ts';
import { sqsRetentionShort } from './sqs-retention-short.ts';

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
  invalid: [{ design: queueToDeadLetters(), fix: 'Keep dead letters 14 d' }],
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
  ],
  notApplicable: [design({ t: 'sns', d: 'sqs' }, { 't -> d': 'redrive' })],
});
