import { design, nothing } from '../../../rules/testing/design.ts';
import { queueToDeadLetters } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqAllow } from './sqs-dlq-allow.ts';
import { sqsDlqCycle } from './sqs-dlq-cycle.ts';
import { sqsDlqOne } from './sqs-dlq-one.ts';
import { sqsDlqQueue } from './sqs-dlq-queue.ts';
import { sqsDlqSelf } from './sqs-dlq-self.ts';

verifyRule(sqsDlqQueue, {
  valid: [queueToDeadLetters()],
  invalid: [
    { design: design({ q: 'sqs', t: 'sns' }, { 'q -> t': 'redrive' }), at: 'q-t', says: 'another queue' },
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' }),
  ],
  notApplicable: [design({ k: 'kinesis', e: 'endpoint' }, { 'k -> e': 'redrive' })],
});

verifyRule(sqsDlqSelf, {
  valid: [queueToDeadLetters()],
  invalid: [design({ q: 'sqs' }, { 'q -> q': 'redrive' })],
  notApplicable: [nothing],
});

verifyRule(sqsDlqOne, {
  valid: [queueToDeadLetters()],
  invalid: [
    { design: design({ q: 'sqs', d: 'sqs', e: 'sqs' }, { 'q -> d': 'redrive', 'q -> e': 'redrive' }), at: 'q-e' },
  ],
  notApplicable: [nothing],
});

verifyRule(sqsDlqCycle, {
  valid: [design({ a: 'sqs', b: 'sqs', c: 'sqs' }, { 'a -> b': 'redrive', 'b -> c': 'redrive' })],
  invalid: [
    { design: design({ a: 'sqs', b: 'sqs' }, { 'a -> b': 'redrive', 'b -> a': 'redrive' }), says: '"a" → "b" → "a"' },
  ],
  notApplicable: [design({ a: 'sqs' }, { 'a -> a': 'redrive' })],
});

verifyRule(sqsDlqAllow, {
  valid: [
    queueToDeadLetters(),
    queueToDeadLetters({}, { d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['q'] }] }),
  ],
  invalid: [
    { design: queueToDeadLetters({}, { d: ['sqs', { redrivePermission: 'denyAll' }] }), fix: 'Let all queues in' },
    {
      design: queueToDeadLetters(
        {},
        { o: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['o'] }] },
      ),
      fix: 'Add this queue to the list',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' })],
});
