import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { receiveHidden } from './receive-hidden.ts';
import { receiveMessages } from './receive-messages.ts';
import { receiveSimConsumers } from './receive-sim-consumers.ts';
import { receiveSimErrors } from './receive-sim-errors.ts';
import { receiveSimPause } from './receive-sim-pause.ts';
import { receiveSimProcessing } from './receive-sim-processing.ts';
import { receiveVisibility } from './receive-visibility.ts';
import { receiveWait } from './receive-wait.ts';
import { sqsShortPoll } from './sqs-short-poll.ts';
import { sqsTwoConsumers } from './sqs-two-consumers.ts';

const polled = (properties: object = {}, queue: object = {}) =>
  design({ q: ['sqs', { ...queue }], w: 'client' }, { 'q -> w': ['receive', { ...properties }] });
const queueToFunction = design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' });

verifyRule(receiveWait, {
  valid: [polled({ waitTimeSeconds: 20 }), polled({ waitTimeSeconds: 0 })],
  invalid: [polled({ waitTimeSeconds: 21 })],
  notApplicable: [polled()],
});

verifyRule(receiveMessages, {
  valid: [polled({ maxNumberOfMessages: 10 })],
  invalid: [polled({ maxNumberOfMessages: 11 }), polled({ maxNumberOfMessages: 0 })],
  notApplicable: [polled()],
});

verifyRule(receiveHidden, {
  valid: [polled({ visibilityTimeoutSeconds: 43_200 })],
  invalid: [polled({ visibilityTimeoutSeconds: 43_201 })],
  notApplicable: [polled()],
});

verifyRule(receiveSimConsumers, {
  valid: [polled({ consumers: 1_000 })],
  invalid: [polled({ consumers: 0 })],
  notApplicable: [polled()],
});

verifyRule(receiveSimProcessing, {
  valid: [polled({ processingMillis: 1 })],
  invalid: [polled({ processingMillis: 0 })],
  notApplicable: [polled()],
});

verifyRule(receiveSimErrors, {
  valid: [polled({ errorRate: 1 })],
  invalid: [polled({ errorRate: 1.5 })],
  notApplicable: [polled()],
});

verifyRule(receiveSimPause, {
  valid: [polled({ pauseMillis: 10 })],
  invalid: [polled({ pauseMillis: 9 })],
  notApplicable: [polled()],
});

verifyRule(sqsShortPoll, {
  valid: [
    polled({ waitTimeSeconds: 20 }),
    polled({}, { receiveMessageWaitTimeSeconds: 5 }),
    polled({ waitTimeSeconds: 1 }, { receiveMessageWaitTimeSeconds: 0 }),
  ],
  invalid: [polled(), polled({ waitTimeSeconds: 0 }, { receiveMessageWaitTimeSeconds: 20 })],
  notApplicable: [queueToFunction],
});

verifyRule(sqsTwoConsumers, {
  valid: [
    polled(),
    design(
      { q: 'sqs', w: 'client', f: 'lambda' },
      { 'q -> w': 'receive', 'q -> f': ['event-source-mapping', { enabled: false }] },
    ),
  ],
  invalid: [
    design({ q: 'sqs', w: 'client', f: 'lambda' }, { 'q -> w': 'receive', 'q -> f': 'event-source-mapping' }),
    design({ q: 'sqs', w: 'client', v: 'client' }, { 'q -> w': 'receive', 'q -> v': 'receive' }),
  ],
  notApplicable: [queueToFunction],
});

verifyRule(receiveVisibility, {
  valid: [polled(), polled({ maxNumberOfMessages: 10, processingMillis: 2_000, visibilityTimeoutSeconds: 60 })],
  invalid: [
    polled({ maxNumberOfMessages: 10, processingMillis: 4_000 }),
    polled({ processingMillis: 5_000, visibilityTimeoutSeconds: 5 }),
    polled({ processingMillis: 43_200_000 }),
  ],
  notApplicable: [queueToFunction],
});
