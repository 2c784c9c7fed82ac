import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmPollersRange } from './lambda-esm-pollers-range.ts';
import { lambdaEsmProvisionedExcl } from './lambda-esm-provisioned-excl.ts';
import { lambdaEsmReservedLow } from './lambda-esm-reserved-low.ts';
import { lambdaEsmReservedSum } from './lambda-esm-reserved-sum.ts';
import { lambdaEsmSqsOnfailure } from './lambda-esm-sqs-onfailure.ts';
import { lambdaEsmSqsStartpos } from './lambda-esm-sqs-startpos.ts';
import { lambdaEsmStreamonly } from './lambda-esm-streamonly.ts';
import { lambdaEsmVisibility } from './lambda-esm-visibility.ts';
import { lambdaEsmVisibility6x } from './lambda-esm-visibility-6x.ts';

verifyRule(lambdaEsmPollersRange, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { minimumPollers: 2, maximumPollers: 200 }] },
    ),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { minimumPollers: 1 }] }),
      path: 'minimumPollers',
    },
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumPollers: 5000 }] }),
      path: 'maximumPollers',
    },
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': ['event-source-mapping', { minimumPollers: 50, maximumPollers: 10 }] },
      ),
      fix: 'Raise maximum pollers to 50',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmProvisionedExcl, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumConcurrency: 5 }] })],
  invalid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { maximumConcurrency: 5, minimumPollers: 2 }] },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { minimumPollers: 2 }] })],
});

verifyRule(lambdaEsmReservedLow, {
  valid: [
    design({ q: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 5 }] }, { 'q -> f': 'event-source-mapping' }),
    design(
      { q: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 2 }] },
      { 'q -> f': ['event-source-mapping', { maximumConcurrency: 2 }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 1 }] },
        { 'q -> f': 'event-source-mapping' },
      ),
      fix: 'Reserve 5 and limit the mapping to 2',
    },
  ],
  notApplicable: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' }),
    design({ k: 'kinesis', f: ['lambda', { reservedConcurrentExecutions: 1 }] }, { 'k -> f': 'event-source-mapping' }),
  ],
});

verifyRule(lambdaEsmReservedSum, {
  valid: [
    design(
      { q: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 10 }] },
      { 'q -> f': ['event-source-mapping', { maximumConcurrency: 10 }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', r: 'sqs', f: ['lambda', { reservedConcurrentExecutions: 10 }] },
        {
          'q -> f': ['event-source-mapping', { maximumConcurrency: 6 }],
          'r -> f': ['event-source-mapping', { maximumConcurrency: 6 }],
        },
      ),
      at: 'q-f',
      fix: 'Reserve a concurrency of 12',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumConcurrency: 6 }] })],
});

verifyRule(lambdaEsmSqsOnfailure, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    design({ q: 'sqs', d: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { onFailureDestination: 'd' }] }),
  ],
  notApplicable: [
    design(
      { k: 'kinesis', d: 'sqs', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
  ],
});

verifyRule(lambdaEsmSqsStartpos, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { startingPosition: 'LATEST' }] })],
  notApplicable: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { startingPosition: 'LATEST' }] }),
  ],
});

verifyRule(lambdaEsmStreamonly, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { parallelizationFactor: 2 }] }),
      path: 'parallelizationFactor',
    },
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { bisectBatchOnFunctionError: true, maximumRetryAttempts: 3 }] },
    ),
  ],
  notApplicable: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { parallelizationFactor: 2 }] }),
  ],
});

verifyRule(lambdaEsmVisibility, {
  valid: [design({ q: 'sqs', f: ['lambda', { timeoutSeconds: 30 }] }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: ['lambda', { timeoutSeconds: 60 }] },
        { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 10 }] },
      ),
      fix: 'Raise the visibility timeout to 6 min 10 s',
    },
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmVisibility6x, {
  valid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' }),
    design(
      { q: ['sqs', { visibilityTimeoutSeconds: 180 }], f: ['lambda', { timeoutSeconds: 30 }] },
      { 'q -> f': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: ['lambda', { timeoutSeconds: 30 }] }, { 'q -> f': 'event-source-mapping' }),
      fix: 'Raise the visibility timeout to 3 min',
    },
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});
