import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisStartposTs } from './kinesis-startpos-ts.ts';
import { kinesisStartposValue } from './kinesis-startpos-value.ts';
import { lambdaEsmBatchRange } from './lambda-esm-batch-range.ts';
import { lambdaEsmBatchWindow } from './lambda-esm-batch-window.ts';
import { lambdaEsmCompeting } from './lambda-esm-competing.ts';
import { lambdaEsmDisabled } from './lambda-esm-disabled.ts';
import { lambdaEsmDuplicate } from './lambda-esm-duplicate.ts';
import { lambdaEsmFifoBatch } from './lambda-esm-fifo-batch.ts';
import { lambdaEsmFifoWindow } from './lambda-esm-fifo-window.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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
