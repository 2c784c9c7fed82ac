import { design } from '../../../rules/testing/design.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { clientToFunction, functionToQueue, topicToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaAsyncNoFailure } from './lambda-async-no-failure.ts';
import { lambdaDestBoth } from './lambda-dest-both.ts';
import { lambdaNoTrigger } from './lambda-no-trigger.ts';

verifyRule(lambdaNoTrigger, {
  valid: [design({ c: 'client', f: 'lambda', q: 'sqs' }, { 'c -> f': 'send', 'f -> q': 'send' })],
  invalid: [functionToQueue()],
  notApplicable: [lambda()],
});

verifyRule(lambdaAsyncNoFailure, {
  valid: [
    design(
      { t: 'sns', f: 'lambda', d: 'sqs' },
      { 't -> f': 'subscription', 'f -> d': ['async-destination', { condition: 'on-failure' }] },
    ),
  ],
  invalid: [
    { design: topicToFunction(), at: 'f', says: '3 attempts' },
    design(
      { c: 'client', f: 'lambda', d: 'sqs' },
      { 'c -> f': ['send', { invocationType: 'Event' }], 'f -> d': ['async-destination', { condition: 'on-success' }] },
    ),
  ],
  notApplicable: [clientToFunction()],
});

verifyRule(lambdaDestBoth, {
  valid: [
    design(
      { f: 'lambda', d: 'sqs', s: 'sqs' },
      {
        'f -> d': ['async-destination', { condition: 'on-failure' }],
        'f -> s': ['async-destination', { condition: 'on-success' }],
      },
    ),
  ],
  invalid: [
    design(
      { f: 'lambda', d: 'sqs', s: 'sqs' },
      {
        'f -> d': ['async-destination', { condition: 'on-failure' }],
        'f -> s': ['async-destination', { condition: 'dead-letter' }],
      },
    ),
  ],
  notApplicable: [lambda()],
});
