import { design } from '../../../rules/testing/design.ts';
import { fifoQueue, fifoTopic, functionToDestination } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaDlqFifo } from './lambda-dlq-fifo.ts';
import { lambdaDlqType } from './lambda-dlq-type.ts';
import { lambdaEsmDlqOnFunction } from './lambda-esm-dlq-on-function.ts';
import { lambdaLoopDlq } from './lambda-loop-dlq.ts';

verifyRule(lambdaDlqType, {
  valid: [functionToDestination({ condition: 'dead-letter' })],
  invalid: [
    design(
      { c: 'client', f: 'lambda', g: 'lambda' },
      {
        'c -> f': ['send', { invocationType: 'Event' }],
        'f -> g': ['async-destination', { condition: 'dead-letter' }],
      },
    ),
  ],
  notApplicable: [design({ f: 'lambda', g: 'lambda' }, { 'f -> g': 'async-destination' })],
});

verifyRule(lambdaDlqFifo, {
  valid: [functionToDestination({ condition: 'dead-letter' })],
  invalid: [
    functionToDestination({ condition: 'dead-letter' }, { q: fifoQueue }),
    design({ f: 'lambda', t: fifoTopic }, { 'f -> t': ['async-destination', { condition: 'dead-letter' }] }),
  ],
  notApplicable: [functionToDestination({}, { q: fifoQueue })],
});

verifyRule(lambdaEsmDlqOnFunction, {
  valid: [
    design(
      { t: 'sns', f: 'lambda', q: 'sqs' },
      { 't -> f': 'subscription', 'f -> q': ['async-destination', { condition: 'dead-letter' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { s: 'sqs', f: 'lambda', q: 'sqs' },
        { 's -> f': 'event-source-mapping', 'f -> q': ['async-destination', { condition: 'dead-letter' }] },
      ),
      says: '"s"',
      repaired: design(
        { s: 'sqs', f: 'lambda', q: 'sqs' },
        { 's -> f': 'event-source-mapping', 's -> q': ['redrive', { maxReceiveCount: 3 }] },
      ),
    },
  ],
  notApplicable: [
    design({ s: 'sqs', f: 'lambda', q: 'sqs' }, { 's -> f': 'event-source-mapping', 'f -> q': 'async-destination' }),
  ],
});

verifyRule(lambdaLoopDlq, {
  valid: [design({ t: 'sns', f: 'lambda', q: 'sqs' }, { 't -> f': 'subscription', 'f -> q': 'async-destination' })],
  invalid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'f -> q': 'async-destination' }),
    design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription', 'f -> t': 'async-destination' }),
  ],
  notApplicable: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': 'event-source-mapping', 'f -> q': ['async-destination', { condition: 'on-success' }] },
    ),
  ],
});
