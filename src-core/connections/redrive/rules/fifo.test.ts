import { design } from '../../../rules/testing/design.ts';
import { fifoQueue, queueToDeadLetters } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqFifoOrder } from './sqs-dlq-fifo-order.ts';
import { sqsFifoDlq } from './sqs-fifo-dlq.ts';

verifyRule(sqsFifoDlq, {
  valid: [queueToDeadLetters(), queueToDeadLetters({}, { q: fifoQueue, d: fifoQueue })],
  invalid: [
    { design: queueToDeadLetters({}, { q: fifoQueue }), fix: 'Make the dead-letter queue FIFO' },
    { design: queueToDeadLetters({}, { d: fifoQueue }), fix: 'Make the dead-letter queue a standard queue' },
    { design: queueToDeadLetters({}, { q: fifoQueue, d: ['sqs', { queueName: 'dead' }] }), fix: null },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'redrive' })],
});

verifyRule(sqsDlqFifoOrder, {
  valid: [queueToDeadLetters()],
  invalid: [queueToDeadLetters({}, { q: fifoQueue, d: fifoQueue })],
  notApplicable: [design({ t: 'sns', d: 'sqs' }, { 't -> d': 'redrive' })],
});
