import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaDestCondition } from './lambda-dest-condition.ts';
import { lambdaDestFifo } from './lambda-dest-fifo.ts';
import { lambdaDestOne } from './lambda-dest-one.ts';
import { lambdaDestSnsSize } from './lambda-dest-sns-size.ts';
import { lambdaDestSync } from './lambda-dest-sync.ts';
import { lambdaDestType } from './lambda-dest-type.ts';
import { lambdaDlqFifo } from './lambda-dlq-fifo.ts';
import { lambdaDlqType } from './lambda-dlq-type.ts';
import { lambdaEsmDlqOnFunction } from './lambda-esm-dlq-on-function.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(lambdaDestCondition, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['async-destination', { condition: 'on-success' }] })],
  invalid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['async-destination', { condition: 'always' }] })],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
});

verifyRule(lambdaDestFifo, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
  invalid: [design({ f: 'lambda', q: ['sqs', { fifoQueue: true }] }, { 'f -> q': 'async-destination' })],
  notApplicable: [
    design(
      { f: 'lambda', q: ['sqs', { fifoQueue: true }] },
      { 'f -> q': ['async-destination', { condition: 'dead-letter' }] },
    ),
  ],
});

verifyRule(lambdaDestOne, {
  valid: [
    design(
      { f: 'lambda', q: 'sqs', r: 'sqs' },
      { 'f -> q': 'async-destination', 'f -> r': ['async-destination', { condition: 'on-success' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { f: 'lambda', q: 'sqs', r: 'sqs' },
        { 'f -> q': 'async-destination', 'f -> r': 'async-destination' },
      ),
      at: 'f-r',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(lambdaDestSnsSize, {
  valid: [design({ f: 'lambda', t: ['sns', { maximumMessageSizeBytes: 1048576 }] }, { 'f -> t': 'async-destination' })],
  invalid: [design({ f: 'lambda', t: 'sns' }, { 'f -> t': 'async-destination' })],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
});

verifyRule(lambdaDestSync, {
  valid: [design({ t: 'sns', f: 'lambda', q: 'sqs' }, { 't -> f': 'subscription', 'f -> q': 'async-destination' })],
  invalid: [
    design({ s: 'sqs', f: 'lambda', q: 'sqs' }, { 's -> f': 'event-source-mapping', 'f -> q': 'async-destination' }),
  ],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
});

verifyRule(lambdaDestType, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
  invalid: [{ design: design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'async-destination' }), says: 'topic' }],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'async-destination' })],
});

verifyRule(lambdaDlqFifo, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['async-destination', { condition: 'dead-letter' }] })],
  invalid: [
    design(
      { f: 'lambda', q: ['sqs', { fifoQueue: true }] },
      { 'f -> q': ['async-destination', { condition: 'dead-letter' }] },
    ),
    design(
      { f: 'lambda', t: ['sns', { fifoTopic: true }] },
      { 'f -> t': ['async-destination', { condition: 'dead-letter' }] },
    ),
  ],
  notApplicable: [design({ f: 'lambda', q: ['sqs', { fifoQueue: true }] }, { 'f -> q': 'async-destination' })],
});

verifyRule(lambdaDlqType, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['async-destination', { condition: 'dead-letter' }] })],
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
    },
  ],
  notApplicable: [
    design({ s: 'sqs', f: 'lambda', q: 'sqs' }, { 's -> f': 'event-source-mapping', 'f -> q': 'async-destination' }),
  ],
});
