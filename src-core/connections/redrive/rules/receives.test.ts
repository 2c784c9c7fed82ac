import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { queueToDeadLetters } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmMaxreceive } from './lambda-esm-maxreceive.ts';
import { sqsDlqCount } from './sqs-dlq-count.ts';
import { sqsMaxrecv1 } from './sqs-maxrecv-1.ts';

verifyRule(sqsDlqCount, settingCases(queueToDeadLetters, 'maxReceiveCount', { allowed: [1000], refused: [0, 1001] }));

verifyRule(sqsMaxrecv1, {
  valid: [queueToDeadLetters({ maxReceiveCount: 2 })],
  invalid: [{ design: queueToDeadLetters({ maxReceiveCount: 1 }), fix: 'Allow 3 receives' }],
  notApplicable: [
    design(
      { q: 'sqs', d: 'sqs', f: 'lambda' },
      { 'q -> d': ['redrive', { maxReceiveCount: 1 }], 'q -> f': 'event-source-mapping' },
    ),
  ],
});

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
  notApplicable: [queueToDeadLetters({ maxReceiveCount: 1 })],
});
