import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisSharedReaders } from './kinesis-shared-readers.ts';
import { kinesisWarm } from './kinesis-warm.ts';
import { kinesisWarmAdvantage } from './kinesis-warm-advantage.ts';
import { kinesisWarmRange } from './kinesis-warm-range.ts';

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
