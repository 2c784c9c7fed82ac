import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEsmOnfailureRetention } from './kinesis-esm-onfailure-retention.ts';
import { kinesisEsmPfactor } from './kinesis-esm-pfactor.ts';
import { kinesisEsmPfactorOrder } from './kinesis-esm-pfactor-order.ts';
import { kinesisEsmPoison } from './kinesis-esm-poison.ts';
import { kinesisEsmRetry } from './kinesis-esm-retry.ts';
import { kinesisEsmTumbling } from './kinesis-esm-tumbling.ts';
import { kinesisLargeLambda } from './kinesis-large-lambda.ts';
import { kinesisStartpos } from './kinesis-startpos.ts';
import { kinesisStartposLatest } from './kinesis-startpos-latest.ts';

verifyRule(kinesisEsmOnfailureRetention, {
  valid: [
    design(
      { k: ['kinesis', { retentionPeriodHours: 168 }], d: 'sqs', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { k: 'kinesis', d: 'sqs', f: 'lambda' },
        { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
      ),
      fix: 'Keep records 7 days',
    },
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmPfactor, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { parallelizationFactor: 10 }] })],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { parallelizationFactor: 11 }] }),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmPfactorOrder, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { parallelizationFactor: 4 }] }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmPoison, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRetryAttempts: 3 }] })],
  invalid: [
    {
      design: design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' }),
      says: '1 d',
      fix: 'Retry 3 times and split failing batches',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

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
