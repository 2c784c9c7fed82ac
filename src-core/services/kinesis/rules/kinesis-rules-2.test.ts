import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisNoConsumer } from './kinesis-no-consumer.ts';
import { kinesisNoProducer } from './kinesis-no-producer.ts';
import { kinesisOndemandStart } from './kinesis-ondemand-start.ts';
import { kinesisRecordSize } from './kinesis-record-size.ts';
import { kinesisRetention } from './kinesis-retention.ts';
import { kinesisShardCapacity } from './kinesis-shard-capacity.ts';
import { kinesisShardsRange } from './kinesis-shards-range.ts';
import { kinesisSharedReaders } from './kinesis-shared-readers.ts';
import { kinesisWarm } from './kinesis-warm.ts';

verifyRule(kinesisNoConsumer, {
  valid: [design({ c: 'client', k: 'kinesis', f: 'lambda' }, { 'c -> k': 'send', 'k -> f': 'event-source-mapping' })],
  invalid: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': 'send' })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisNoProducer, {
  valid: [design({ c: 'client', k: 'kinesis', f: 'lambda' }, { 'c -> k': 'send', 'k -> f': 'event-source-mapping' })],
  invalid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisOndemandStart, {
  valid: [
    design(
      { c: ['client', { ratePerSecond: 4000 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] },
      { 'c -> k': 'send' },
    ),
  ],
  invalid: [
    design(
      { c: ['client', { ratePerSecond: 5000 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] },
      { 'c -> k': 'send' },
    ),
  ],
  notApplicable: [
    design({ c: ['client', { ratePerSecond: 5000 }], k: ['kinesis', { shardCount: 5 }] }, { 'c -> k': 'send' }),
  ],
});

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
