import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { fifoQueue, queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqAllowShape } from './sqs-dlq-allow-shape.ts';
import { sqsDlqConsumed } from './sqs-dlq-consumed.ts';
import { sqsDlqShared } from './sqs-dlq-shared.ts';
import { sqsNoDlq } from './sqs-no-dlq.ts';
import { sqsRedriveValue } from './sqs-redrive-value.ts';

verifyRule(sqsNoDlq, {
  valid: [design({ q: 'sqs', d: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'q -> d': 'redrive' })],
  invalid: [
    { design: queueToFunction(), fix: 'Add a dead-letter queue after 5 receives' },
    { design: queueToFunction({}, { q: fifoQueue, 'q-dlq': 'sqs' }), says: 'blocks its message group' },
  ],
  notApplicable: [
    queue(),
    design({ q: 'sqs', d: 'sqs', f: 'lambda' }, { 'q -> d': 'redrive', 'd -> f': 'event-source-mapping' }),
  ],
});

verifyRule(sqsDlqAllowShape, {
  valid: [
    design({ a: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['a'] }] }),
    design({ d: ['sqs', { redrivePermission: 'denyAll' }] }),
  ],
  invalid: [
    { design: design({ d: ['sqs', { redrivePermission: 'byQueue' }] }), fix: 'Let all queues in' },
    { design: design({ a: 'sqs', d: ['sqs', { redriveSourceQueues: ['a'] }] }), fix: 'Let only the listed queues in' },
    {
      design: design({
        d: [
          'sqs',
          { redrivePermission: 'byQueue', redriveSourceQueues: Array.from({ length: 11 }, (_, index) => `q${index}`) },
        ],
      }),
      says: 'at most 10',
    },
    {
      design: design({ a: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['a', 'ghost'] }] }),
      says: '"ghost"',
    },
  ],
  notApplicable: [design({ d: 'sqs' })],
});

verifyRule(sqsRedriveValue, settingCases(queue, 'redrivePermission', { allowed: ['denyAll'], refused: ['everyone'] }));

verifyRule(sqsDlqConsumed, {
  valid: [design({ a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive' })],
  invalid: [design({ c: 'client', a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive', 'c -> d': 'send' })],
  notApplicable: [design({ c: 'client', a: 'sqs' }, { 'c -> a': 'send' })],
});

verifyRule(sqsDlqShared, {
  valid: [design({ a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive' })],
  invalid: [
    {
      design: design({ a: 'sqs', b: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive', 'b -> d': 'redrive' }),
      at: 'd',
      says: '"a", "b"',
    },
  ],
  notApplicable: [design({ a: 'sqs' })],
});
