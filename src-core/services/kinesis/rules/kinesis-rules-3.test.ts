import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisWarmAdvantage } from './kinesis-warm-advantage.ts';
import { kinesisWarmRange } from './kinesis-warm-range.ts';

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
