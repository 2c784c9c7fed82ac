import { design, nothing } from '../../../rules/testing/design.ts';
import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { esmSourcePushes } from './esm-source-pushes.ts';
import { kinesisLargeLambda } from './kinesis-large-lambda.ts';
import { lambdaEsmCompeting } from './lambda-esm-competing.ts';
import { lambdaEsmDisabled } from './lambda-esm-disabled.ts';
import { lambdaEsmDuplicate } from './lambda-esm-duplicate.ts';
import { lambdaEsmStreamonly } from './lambda-esm-streamonly.ts';
import { sqsQueueToQueue } from './sqs-queue-to-queue.ts';

verifyRule(esmSourcePushes, {
  valid: [queueToFunction()],
  invalid: [{ design: design({ t: 'sns', f: 'lambda' }, { 't -> f': 'event-source-mapping' }), says: 'subscription' }],
  notApplicable: [design({ q: 'sqs', r: 'sqs' }, { 'q -> r': 'event-source-mapping' })],
});

verifyRule(sqsQueueToQueue, {
  valid: [queueToFunction()],
  invalid: [{ design: design({ q: 'sqs', r: 'sqs' }, { 'q -> r': 'event-source-mapping' }), says: 'redrive' }],
  notApplicable: [streamToFunction()],
});

verifyRule(lambdaEsmDuplicate, {
  valid: [queueToFunction()],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': 'event-source-mapping', 'q -> f #2': 'event-source-mapping' },
      ),
      at: 'q-f-2',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(lambdaEsmCompeting, {
  valid: [
    queueToFunction(),
    design(
      { q: 'sqs', f: 'lambda', g: 'lambda' },
      { 'q -> f': ['event-source-mapping', { enabled: false }], 'q -> g': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: 'lambda', g: 'lambda' },
        { 'q -> f': 'event-source-mapping', 'q -> g': 'event-source-mapping' },
      ),
      at: 'q-g',
      repaired: design(
        { q: 'sqs', f: 'lambda', g: 'lambda' },
        { 'q -> f': ['event-source-mapping', { enabled: false }], 'q -> g': 'event-source-mapping' },
      ),
    },
  ],
  notApplicable: [
    design(
      { k: 'kinesis', f: 'lambda', g: 'lambda' },
      { 'k -> f': 'event-source-mapping', 'k -> g': 'event-source-mapping' },
    ),
  ],
});

verifyRule(lambdaEsmDisabled, {
  valid: [queueToFunction()],
  invalid: [queueToFunction({ enabled: false })],
  notApplicable: [nothing],
});

verifyRule(lambdaEsmStreamonly, {
  valid: [queueToFunction()],
  invalid: [
    { design: queueToFunction({ parallelizationFactor: 2 }), path: 'parallelizationFactor' },
    queueToFunction({ bisectBatchOnFunctionError: true, maximumRetryAttempts: 3 }),
  ],
  notApplicable: [streamToFunction({ parallelizationFactor: 2 })],
});

verifyRule(kinesisLargeLambda, {
  valid: [streamToFunction()],
  invalid: [streamToFunction({}, { k: ['kinesis', { maxRecordSizeKibibytes: 8000 }] })],
  notApplicable: [queueToFunction()],
});
