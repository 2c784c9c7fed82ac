import { settingCases } from '../../../rules/testing/cases.ts';
import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEsmTumbling } from './kinesis-esm-tumbling.ts';
import { lambdaEsmBatchRange } from './lambda-esm-batch-range.ts';
import { lambdaEsmBatchWindow } from './lambda-esm-batch-window.ts';
import { lambdaEsmLatency20s } from './lambda-esm-latency-20s.ts';
import { lambdaEsmPartial } from './lambda-esm-partial.ts';
import { lambdaEsmWindowRange } from './lambda-esm-window-range.ts';

verifyRule(lambdaEsmBatchRange, {
  valid: [streamToFunction({ batchSize: 10000 })],
  invalid: [streamToFunction({ batchSize: 10001 }), queueToFunction({ batchSize: 0 })],
  notApplicable: [queueToFunction()],
});

verifyRule(lambdaEsmBatchWindow, {
  valid: [queueToFunction({ batchSize: 100, maximumBatchingWindowSeconds: 1 })],
  invalid: [{ design: queueToFunction({ batchSize: 50 }), fix: 'Gather messages for 1 s' }],
  notApplicable: [streamToFunction({ batchSize: 100 })],
});

verifyRule(
  lambdaEsmWindowRange,
  settingCases(queueToFunction, 'maximumBatchingWindowSeconds', { allowed: [300], refused: [301] }),
);

verifyRule(lambdaEsmLatency20s, {
  valid: [queueToFunction()],
  invalid: [queueToFunction({ maximumBatchingWindowSeconds: 2 })],
  notApplicable: [streamToFunction({ maximumBatchingWindowSeconds: 2 })],
});

verifyRule(lambdaEsmPartial, {
  valid: [queueToFunction({ reportBatchItemFailures: true })],
  invalid: [{ design: queueToFunction(), says: 'up to 10' }],
  notApplicable: [queueToFunction({ batchSize: 1 })],
});

verifyRule(
  kinesisEsmTumbling,
  settingCases(streamToFunction, 'tumblingWindowSeconds', { allowed: [900], refused: [901] }),
);
