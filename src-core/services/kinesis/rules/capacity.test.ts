import { settingCases } from '../../../rules/testing/cases.ts';
import { nothing } from '../../../rules/testing/design.ts';
import { stream } from '../../../rules/testing/one-resource.ts';
import { clientToStream } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisModeShards } from './kinesis-mode-shards.ts';
import { kinesisModeValue } from './kinesis-mode-value.ts';
import { kinesisOndemandStart } from './kinesis-ondemand-start.ts';
import { kinesisShardCapacity } from './kinesis-shard-capacity.ts';
import { kinesisShardsRange } from './kinesis-shards-range.ts';
import { kinesisWarm } from './kinesis-warm.ts';
import { kinesisWarmAdvantage } from './kinesis-warm-advantage.ts';
import { kinesisWarmRange } from './kinesis-warm-range.ts';

verifyRule(kinesisModeValue, {
  valid: [stream({ streamMode: 'ON_DEMAND' })],
  invalid: [stream({ streamMode: 'AUTO', shardCount: 1 })],
  notApplicable: [stream()],
});

verifyRule(kinesisModeShards, {
  valid: [stream({ shardCount: 1 }), stream({ streamMode: 'ON_DEMAND' })],
  invalid: [
    { design: stream(), fix: 'Provision 1 shard' },
    { design: stream({ streamMode: 'ON_DEMAND', shardCount: 2 }), fix: 'Remove the shard count' },
  ],
  notApplicable: [nothing],
});

verifyRule(kinesisShardsRange, settingCases(stream, 'shardCount', { allowed: [1], refused: [0] }));

verifyRule(kinesisShardCapacity, {
  valid: [clientToStream({}, { c: ['client', { ratePerSecond: 1000, keys: 50 }], k: ['kinesis', { shardCount: 1 }] })],
  invalid: [
    {
      design: clientToStream(
        {},
        { c: ['client', { ratePerSecond: 2500, keys: 50 }], k: ['kinesis', { shardCount: 1 }] },
      ),
      fix: 'Use 3 shards',
    },
  ],
  notApplicable: [
    stream({ shardCount: 1 }),
    clientToStream({}, { c: ['client', { ratePerSecond: 2500 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] }),
  ],
});

verifyRule(kinesisOndemandStart, {
  valid: [clientToStream({}, { c: ['client', { ratePerSecond: 4000 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] })],
  invalid: [
    clientToStream({}, { c: ['client', { ratePerSecond: 5000 }], k: ['kinesis', { streamMode: 'ON_DEMAND' }] }),
  ],
  notApplicable: [clientToStream({}, { c: ['client', { ratePerSecond: 5000 }], k: ['kinesis', { shardCount: 5 }] })],
});

verifyRule(kinesisWarm, {
  valid: [stream({ streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 10 })],
  invalid: [stream({ shardCount: 1, warmThroughputMebibytesPerSecond: 10 })],
  notApplicable: [stream()],
});

verifyRule(kinesisWarmAdvantage, {
  valid: [stream({ streamMode: 'ON_DEMAND' })],
  invalid: [stream({ streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 10 })],
  notApplicable: [stream()],
});

verifyRule(kinesisWarmRange, {
  valid: [stream({ streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: 100 })],
  invalid: [stream({ streamMode: 'ON_DEMAND', warmThroughputMebibytesPerSecond: -1 })],
  notApplicable: [stream()],
});
