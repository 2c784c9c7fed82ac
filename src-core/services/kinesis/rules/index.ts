import type { ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';
import { kinesisAutoProvisioned } from './kinesis-auto-provisioned.ts';
import { kinesisDistributionValue } from './kinesis-distribution-value.ts';
import { kinesisEfoLimit } from './kinesis-efo-limit.ts';
import { kinesisHotkey } from './kinesis-hotkey.ts';
import { kinesisKms } from './kinesis-kms.ts';
import { kinesisKmsKey } from './kinesis-kms-key.ts';
import { kinesisMetrics } from './kinesis-metrics.ts';
import { kinesisModeShards } from './kinesis-mode-shards.ts';
import { kinesisModeValue } from './kinesis-mode-value.ts';
import { kinesisName } from './kinesis-name.ts';
import { kinesisNoConsumer } from './kinesis-no-consumer.ts';
import { kinesisNoProducer } from './kinesis-no-producer.ts';
import { kinesisOndemandStart } from './kinesis-ondemand-start.ts';
import { kinesisRecordSize } from './kinesis-record-size.ts';
import { kinesisRetention } from './kinesis-retention.ts';
import { kinesisShardCapacity } from './kinesis-shard-capacity.ts';
import { kinesisShardsRange } from './kinesis-shards-range.ts';
import { kinesisSharedReaders } from './kinesis-shared-readers.ts';
import { kinesisTags } from './kinesis-tags.ts';
import { kinesisWarm } from './kinesis-warm.ts';
import { kinesisWarmAdvantage } from './kinesis-warm-advantage.ts';
import { kinesisWarmRange } from './kinesis-warm-range.ts';

/** Every rule about Kinesis data streams. A test holds this list against the files of the folder. */
export const kinesisRules: readonly ResourceRule<KinesisValues>[] = [
  kinesisAutoProvisioned,
  kinesisDistributionValue,
  kinesisEfoLimit,
  kinesisHotkey,
  kinesisKms,
  kinesisMetrics,
  kinesisModeShards,
  kinesisModeValue,
  kinesisName,
  kinesisNoConsumer,
  kinesisNoProducer,
  kinesisOndemandStart,
  kinesisRecordSize,
  kinesisRetention,
  kinesisShardCapacity,
  kinesisShardsRange,
  kinesisSharedReaders,
  kinesisTags,
  kinesisWarm,
  kinesisWarmAdvantage,
  kinesisWarmRange,
  kinesisKmsKey,
];
