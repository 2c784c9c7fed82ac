import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisStartposLatest } from './kinesis-startpos-latest.ts';
import { kinesisStartposTs } from './kinesis-startpos-ts.ts';
import { kinesisStartposValue } from './kinesis-startpos-value.ts';
import { lambdaEsmBatchRange } from './lambda-esm-batch-range.ts';
import { lambdaEsmBatchWindow } from './lambda-esm-batch-window.ts';
import { lambdaEsmCompeting } from './lambda-esm-competing.ts';
import { lambdaEsmDisabled } from './lambda-esm-disabled.ts';
import { lambdaEsmDuplicate } from './lambda-esm-duplicate.ts';
import { lambdaEsmFifoBatch } from './lambda-esm-fifo-batch.ts';
import { lambdaEsmFifoWindow } from './lambda-esm-fifo-window.ts';
import { lambdaEsmFilterCount } from './lambda-esm-filter-count.ts';
import { lambdaEsmFilterDeletes } from './lambda-esm-filter-deletes.ts';
import { lambdaEsmFilterLimit } from './lambda-esm-filter-limit.ts';
import { lambdaEsmFilterSyntax } from './lambda-esm-filter-syntax.ts';
import { lambdaEsmLatency20s } from './lambda-esm-latency-20s.ts';
import { lambdaEsmMaxconcRange } from './lambda-esm-maxconc-range.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(kinesisStartposLatest, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { startingPosition: 'TRIM_HORIZON' }] }),
  ],
  invalid: [
    {
      design: design(
        { k: 'kinesis', f: 'lambda' },
        { 'k -> f': ['event-source-mapping', { startingPosition: 'LATEST' }] },
      ),
      fix: 'Begin at the oldest record',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(kinesisStartposTs, {
  valid: [
    design(
      { k: 'kinesis', f: 'lambda' },
      {
        'k -> f': [
          'event-source-mapping',
          { startingPosition: 'AT_TIMESTAMP', startingPositionTimestampSeconds: 1700000000 },
        ],
      },
    ),
  ],
  invalid: [
    {
      design: design(
        { k: 'kinesis', f: 'lambda' },
        { 'k -> f': ['event-source-mapping', { startingPosition: 'AT_TIMESTAMP' }] },
      ),
      fix: 'Begin at the oldest record',
    },
    {
      design: design(
        { k: 'kinesis', f: 'lambda' },
        {
          'k -> f': [
            'event-source-mapping',
            { startingPosition: 'LATEST', startingPositionTimestampSeconds: 1700000000 },
          ],
        },
      ),
      fix: 'Begin at the given time',
    },
  ],
  notApplicable: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { startingPosition: 'LATEST' }] }),
  ],
});

verifyRule(kinesisStartposValue, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { startingPosition: 'LATEST' }] }),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { startingPosition: 'START' }] }),
      fix: 'Leave it out',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmBatchRange, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { batchSize: 10000 }] })],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { batchSize: 10001 }] }),
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { batchSize: 0 }] }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(lambdaEsmBatchWindow, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { batchSize: 100, maximumBatchingWindowSeconds: 1 }] },
    ),
  ],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { batchSize: 50 }] }),
      fix: 'Gather messages for 1 s',
    },
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { batchSize: 100 }] })],
});

verifyRule(lambdaEsmCompeting, {
  valid: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' }),
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
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { enabled: false }] })],
  notApplicable: [nothing],
});

verifyRule(lambdaEsmDuplicate, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
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

verifyRule(lambdaEsmFifoBatch, {
  valid: [
    design({ q: ['sqs', { fifoQueue: true }], f: 'lambda' }, { 'q -> f': ['event-source-mapping', { batchSize: 10 }] }),
  ],
  invalid: [
    {
      design: design(
        { q: ['sqs', { fifoQueue: true }], f: 'lambda' },
        { 'q -> f': ['event-source-mapping', { batchSize: 100 }] },
      ),
      fix: 'Set the batch size to 10',
    },
  ],
  notApplicable: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { batchSize: 100, maximumBatchingWindowSeconds: 1 }] },
    ),
  ],
});

verifyRule(lambdaEsmFifoWindow, {
  valid: [design({ q: ['sqs', { fifoQueue: true }], f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { q: ['sqs', { fifoQueue: true }], f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 5 }] },
    ),
  ],
  notApplicable: [
    design({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', { maximumBatchingWindowSeconds: 5 }] }),
  ],
});

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
