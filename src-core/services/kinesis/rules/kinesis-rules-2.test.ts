import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisRecordSize } from './kinesis-record-size.ts';
import { kinesisRetention } from './kinesis-retention.ts';
import { kinesisShardCapacity } from './kinesis-shard-capacity.ts';
import { kinesisShardsRange } from './kinesis-shards-range.ts';
import { kinesisSharedReaders } from './kinesis-shared-readers.ts';
import { kinesisWarm } from './kinesis-warm.ts';
import { kinesisWarmAdvantage } from './kinesis-warm-advantage.ts';
import { kinesisWarmRange } from './kinesis-warm-range.ts';

verifyRule(kinesisRecordSize, {
  valid: [design({ k: ['kinesis', { maxRecordSizeKibibytes: 10240 }] })],
  invalid: [design({ k: ['kinesis', { maxRecordSizeKibibytes: 512 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisRetention, {
  valid: [design({ k: ['kinesis', { retentionPeriodHours: 8760 }] })],
  invalid: [design({ k: ['kinesis', { retentionPeriodHours: 23 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisShardCapacity, {
  valid: [
    design(
      { c: ['client', { ratePerSecond: 1000, keys: 50 }], k: ['kinesis', { shardCount: 1 }] },
      { 'c -> k': 'send' },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: ['client', { ratePerSecond: 2500, keys: 50 }], k: ['kinesis', { shardCount: 1 }] },
        { 'c -> k': 'send' },
      ),
      fix: 'Use 3 shards',
    },
  ],
  notApplicable: [
    design({ k: ['kinesis', { shardCount: 1 }] }),
    design(
      { c: ['client', { ratePerSecond: 2500 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] },
      { 'c -> k': 'send' },
    ),
  ],
});

verifyRule(kinesisShardsRange, {
  valid: [design({ k: ['kinesis', { shardCount: 1 }] })],
  invalid: [design({ k: ['kinesis', { shardCount: 0 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisSharedReaders, {
  valid: [
    design(
      { k: 'kinesis', f: 'lambda', g: 'lambda' },
      { 'k -> f': 'event-source-mapping', 'k -> g': 'event-source-mapping' },
    ),
  ],
  invalid: [
    {
      design: design(
        { k: 'kinesis', f: 'lambda', g: 'lambda', h: 'lambda' },
        { 'k -> f': 'event-source-mapping', 'k -> g': 'event-source-mapping', 'k -> h': 'event-source-mapping' },
      ),
      at: 'k',
    },
  ],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisWarm, {
  valid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 10 }] })],
  invalid: [design({ k: ['kinesis', { shardCount: 1, warmThroughputMebibytesPerSecond: 10 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisWarmAdvantage, {
  valid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND' }] })],
  invalid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 10 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisWarmRange, {
  valid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 100 }] })],
  invalid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: -1 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});
