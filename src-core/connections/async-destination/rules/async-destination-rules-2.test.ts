import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaLoopDlq } from './lambda-loop-dlq.ts';
import { wireLambdaDestKinesis } from './wire-lambda-dest-kinesis.ts';

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

verifyRule(wireLambdaDestKinesis, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'async-destination' })],
  invalid: [
    design({ f: 'lambda', k: 'kinesis' }, { 'f -> k': 'async-destination' }),
    design({ f: 'lambda', w: 'step-functions' }, { 'f -> w': 'async-destination' }),
  ],
  notApplicable: [design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'async-destination' })],
});
