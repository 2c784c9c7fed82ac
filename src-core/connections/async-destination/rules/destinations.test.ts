import { settingCases } from '../../../rules/testing/cases.ts';
import { design, nothing } from '../../../rules/testing/design.ts';
import { fifoQueue, functionToDestination } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaDestCondition } from './lambda-dest-condition.ts';
import { lambdaDestFifo } from './lambda-dest-fifo.ts';
import { lambdaDestOne } from './lambda-dest-one.ts';
import { lambdaDestSnsSize } from './lambda-dest-sns-size.ts';
import { lambdaDestSync } from './lambda-dest-sync.ts';
import { lambdaDestType } from './lambda-dest-type.ts';
import { wireLambdaDestKinesis } from './wire-lambda-dest-kinesis.ts';

verifyRule(lambdaDestType, {
  valid: [functionToDestination()],
  invalid: [{ design: design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'async-destination' }), says: 'topic' }],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'async-destination' })],
});

verifyRule(wireLambdaDestKinesis, {
  valid: [functionToDestination()],
  invalid: [
    design({ f: 'lambda', k: 'kinesis' }, { 'f -> k': 'async-destination' }),
    design({ f: 'lambda', w: 'step-functions' }, { 'f -> w': 'async-destination' }),
  ],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'async-destination' })],
});

verifyRule(
  lambdaDestCondition,
  settingCases(functionToDestination, 'condition', { allowed: ['on-success'], refused: ['always'] }),
);

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

verifyRule(lambdaDestSync, {
  valid: [design({ t: 'sns', f: 'lambda', q: 'sqs' }, { 't -> f': 'subscription', 'f -> q': 'async-destination' })],
  invalid: [
    design({ s: 'sqs', f: 'lambda', q: 'sqs' }, { 's -> f': 'event-source-mapping', 'f -> q': 'async-destination' }),
  ],
  notApplicable: [functionToDestination()],
});

verifyRule(lambdaDestFifo, {
  valid: [functionToDestination()],
  invalid: [functionToDestination({}, { q: fifoQueue })],
  notApplicable: [functionToDestination({ condition: 'dead-letter' }, { q: fifoQueue })],
});

verifyRule(lambdaDestSnsSize, {
  valid: [design({ f: 'lambda', t: ['sns', { maximumMessageSizeBytes: 1048576 }] }, { 'f -> t': 'async-destination' })],
  invalid: [design({ f: 'lambda', t: 'sns' }, { 'f -> t': 'async-destination' })],
  notApplicable: [functionToDestination()],
});
