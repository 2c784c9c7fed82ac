import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisAutoNullkey } from './kinesis-auto-nullkey.ts';
import { kinesisAutoOrder } from './kinesis-auto-order.ts';
import { kinesisEsmPfactorOrder } from './kinesis-esm-pfactor-order.ts';

verifyRule(kinesisEsmPfactorOrder, {
  valid: [streamToFunction()],
  invalid: [streamToFunction({ parallelizationFactor: 4 })],
  notApplicable: [queueToFunction()],
});

verifyRule(kinesisAutoOrder, {
  valid: [streamToFunction()],
  invalid: [streamToFunction({}, { k: ['kinesis', { streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' }] })],
  notApplicable: [queueToFunction()],
});

verifyRule(kinesisAutoNullkey, {
  valid: [streamToFunction()],
  invalid: [streamToFunction({}, { k: ['kinesis', { streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' }] })],
  notApplicable: [queueToFunction()],
});
