import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmFilterCount } from './lambda-esm-filter-count.ts';
import { lambdaEsmFilterDeletes } from './lambda-esm-filter-deletes.ts';
import { lambdaEsmFilterLimit } from './lambda-esm-filter-limit.ts';
import { lambdaEsmFilterSyntax } from './lambda-esm-filter-syntax.ts';
import { lambdaEsmLatency20s } from './lambda-esm-latency-20s.ts';
import { lambdaEsmMaxconcRange } from './lambda-esm-maxconc-range.ts';
import { lambdaEsmMaxconcSource } from './lambda-esm-maxconc-source.ts';
import { lambdaEsmPartial } from './lambda-esm-partial.ts';
import { lambdaEsmPartialFifo } from './lambda-esm-partial-fifo.ts';

verifyRule(lambdaEsmFilterCount, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: ['b'] } }] }] },
    ),
  ],
  invalid: [
    design(
      { q: 'sqs', f: 'lambda' },
      {
        'q -> f': [
          'event-source-mapping',
          { filterPatterns: Array.from({ length: 6 }, () => ({ body: { a: ['b'] } })) },
        ],
      },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmFilterDeletes, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: ['b'] } }] }] },
    ),
  ],
  notApplicable: [
    design(
      { k: 'kinesis', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { filterPatterns: [{ data: { a: ['b'] } }] }] },
    ),
  ],
});

verifyRule(lambdaEsmFilterLimit, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: ['b'] } }] }] },
    ),
  ],
  invalid: [
    design(
      { q: 'sqs', f: 'lambda' },
      {
        'q -> f': [
          'event-source-mapping',
          { filterPatterns: Array.from({ length: 11 }, () => ({ body: { a: ['b'] } })) },
        ],
      },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmFilterSyntax, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: ['b', { numeric: ['>', 1] }] } }] }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: 'b' } }] }] },
      ),
      path: 'filterPatterns',
    },
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': ['event-source-mapping', { filterPatterns: { body: { a: ['b'] } } }] },
      ),
      says: 'square brackets',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmLatency20s, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 2 }] }),
  ],
  notApplicable: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 2 }] }),
  ],
});

verifyRule(lambdaEsmMaxconcRange, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumConcurrency: 2 }] })],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumConcurrency: 1 }] }),
      fix: 'Set maximum concurrency to 2',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmMaxconcSource, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumConcurrency: 5 }] }),
      path: 'maximumConcurrency',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumConcurrency: 5 }] })],
});

verifyRule(lambdaEsmPartial, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { reportBatchItemFailures: true }] })],
  invalid: [{ design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' }), says: 'up to 10' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { batchSize: 1 }] })],
});

verifyRule(lambdaEsmPartialFifo, {
  valid: [design({ q: ['sqs', { fifoQueue: true }], f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { q: ['sqs', { fifoQueue: true }], f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { reportBatchItemFailures: true }] },
    ),
  ],
  notApplicable: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { reportBatchItemFailures: true }] }),
  ],
});
