import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { esmFilterBody } from './esm-filter-body.ts';
import { esmSourcePushes } from './esm-source-pushes.ts';
import { kinesisAutoNullkey } from './kinesis-auto-nullkey.ts';
import { kinesisAutoOrder } from './kinesis-auto-order.ts';
import { kinesisEsmAge } from './kinesis-esm-age.ts';
import { kinesisEsmConcurrency } from './kinesis-esm-concurrency.ts';
import { kinesisEsmNoOnfailure } from './kinesis-esm-no-onfailure.ts';
import { kinesisEsmOnfailureFifo } from './kinesis-esm-onfailure-fifo.ts';
import { kinesisEsmOnfailureMeta } from './kinesis-esm-onfailure-meta.ts';

verifyRule(esmFilterBody, {
  valid: [
    design(
      { q: 'sqs', f: 'lambda' },
      { 'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { a: ['b'] } }] }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { q: 'sqs', f: 'lambda' },
        { 'q -> f': ['event-source-mapping', { filterPatterns: [{ kind: ['order'] }] }] },
      ),
      says: '"body"',
    },
    {
      design: design(
        { k: 'kinesis', f: 'lambda' },
        { 'k -> f': ['event-source-mapping', { filterPatterns: [{ kind: ['order'] }] }] },
      ),
      says: '"data"',
    },
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(esmSourcePushes, {
  valid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  invalid: [{ design: design({ t: 'sns', f: 'lambda' }, { 't -> f': 'event-source-mapping' }), says: 'subscription' }],
  notApplicable: [design({ q: 'sqs', r: 'sqs' }, { 'q -> r': 'event-source-mapping' })],
});

verifyRule(kinesisAutoNullkey, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { k: ['kinesis', { streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' }], f: 'lambda' },
      { 'k -> f': 'event-source-mapping' },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(kinesisAutoOrder, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { k: ['kinesis', { streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' }], f: 'lambda' },
      { 'k -> f': 'event-source-mapping' },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmAge, {
  valid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRecordAgeSeconds: 60 }] }),
  ],
  invalid: [
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRecordAgeSeconds: 59 }] }),
    design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRecordAgeSeconds: 604801 }] }),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmConcurrency, {
  valid: [
    design(
      { k: ['kinesis', { shardCount: 2 }], f: ['lambda', { reservedConcurrentExecutions: 2 }] },
      { 'k -> f': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design(
        { k: ['kinesis', { shardCount: 2 }], f: ['lambda', { reservedConcurrentExecutions: 4 }] },
        { 'k -> f': ['event-source-mapping', { parallelizationFactor: 4 }] },
      ),
      fix: 'Reserve a concurrency of 8',
    },
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmNoOnfailure, {
  valid: [
    design(
      { k: 'kinesis', d: 'sqs', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { maximumRetryAttempts: 3, onFailureDestination: 'd' }] },
    ),
  ],
  invalid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { maximumRetryAttempts: 3 }] })],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmOnfailureFifo, {
  valid: [
    design(
      { k: 'kinesis', d: 'sqs', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
  ],
  invalid: [
    design(
      { k: 'kinesis', d: ['sqs', { fifoQueue: true }], f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
    design(
      { k: 'kinesis', d: ['sns', { fifoTopic: true }], f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisEsmOnfailureMeta, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  invalid: [
    design(
      { k: 'kinesis', d: 'sqs', f: 'lambda' },
      { 'k -> f': ['event-source-mapping', { onFailureDestination: 'd' }] },
    ),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
});
