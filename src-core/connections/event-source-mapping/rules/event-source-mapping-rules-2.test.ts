import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEsmRetry } from './kinesis-esm-retry.ts';
import { kinesisEsmTumbling } from './kinesis-esm-tumbling.ts';
import { kinesisLargeLambda } from './kinesis-large-lambda.ts';
import { kinesisStartpos } from './kinesis-startpos.ts';
import { kinesisStartposLatest } from './kinesis-startpos-latest.ts';
import { kinesisStartposTs } from './kinesis-startpos-ts.ts';
import { kinesisStartposValue } from './kinesis-startpos-value.ts';
import { lambdaEsmBatchRange } from './lambda-esm-batch-range.ts';
import { lambdaEsmBatchWindow } from './lambda-esm-batch-window.ts';
import { lambdaEsmCompeting } from './lambda-esm-competing.ts';
import { lambdaEsmDisabled } from './lambda-esm-disabled.ts';
import { lambdaEsmDuplicate } from './lambda-esm-duplicate.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(kinesisEsmRetry, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRetryAttempts: 10000 }] }),
  ],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRetryAttempts: -2 }] }),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmTumbling, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { tumblingWindowSeconds: 900 }] }),
  ],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { tumblingWindowSeconds: 901 }] }),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisLargeLambda, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    design({ k: ['kinesis', { maxRecordSizeKibibytes: 8000 }], f: 'lambda' }, { 'k -> f': 'event-source-mapping' }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(kinesisStartpos, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { startingPosition: 'TRIM_HORIZON' }] }),
  ],
  invalid: [
    {
      design: design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' }),
      fix: 'Begin at the oldest record',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

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
