import { settingCases } from '../../../rules/testing/cases.ts';
import { fifoQueue, fifoTopic, queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisEsmAge } from './kinesis-esm-age.ts';
import { kinesisEsmNoOnfailure } from './kinesis-esm-no-onfailure.ts';
import { kinesisEsmOnfailureFifo } from './kinesis-esm-onfailure-fifo.ts';
import { kinesisEsmOnfailureMeta } from './kinesis-esm-onfailure-meta.ts';
import { kinesisEsmOnfailureRetention } from './kinesis-esm-onfailure-retention.ts';
import { kinesisEsmPoison } from './kinesis-esm-poison.ts';
import { kinesisEsmRetry } from './kinesis-esm-retry.ts';
import { lambdaEsmSqsOnfailure } from './lambda-esm-sqs-onfailure.ts';

verifyRule(kinesisEsmPoison, {
  valid: [streamToFunction({ maximumRetryAttempts: 3 })],
  invalid: [{ design: streamToFunction(), says: '1 d', fix: 'Retry 3 times and split failing batches' }],
  notApplicable: [queueToFunction()],
});

verifyRule(
  kinesisEsmRetry,
  settingCases(streamToFunction, 'maximumRetryAttempts', { allowed: [10000], refused: [-2] }),
);

verifyRule(
  kinesisEsmAge,
  settingCases(streamToFunction, 'maximumRecordAgeSeconds', { allowed: [60], refused: [59, 604801] }),
);

verifyRule(kinesisEsmNoOnfailure, {
  valid: [streamToFunction({ maximumRetryAttempts: 3, onFailureDestination: 'd' }, { d: 'sqs' })],
  invalid: [streamToFunction({ maximumRetryAttempts: 3 })],
  notApplicable: [streamToFunction()],
});

verifyRule(kinesisEsmOnfailureFifo, {
  valid: [streamToFunction({ onFailureDestination: 'd' }, { d: 'sqs' })],
  invalid: [
    streamToFunction({ onFailureDestination: 'd' }, { d: fifoQueue }),
    streamToFunction({ onFailureDestination: 'd' }, { d: fifoTopic }),
  ],
  notApplicable: [streamToFunction()],
});

verifyRule(kinesisEsmOnfailureMeta, {
  valid: [streamToFunction()],
  invalid: [streamToFunction({ onFailureDestination: 'd' }, { d: 'sqs' })],
  notApplicable: [queueToFunction()],
});

verifyRule(kinesisEsmOnfailureRetention, {
  valid: [streamToFunction({ onFailureDestination: 'd' }, { k: ['kinesis', { retentionPeriodHours: 168 }], d: 'sqs' })],
  invalid: [{ design: streamToFunction({ onFailureDestination: 'd' }, { d: 'sqs' }), fix: 'Keep records 7 days' }],
  notApplicable: [streamToFunction()],
});

verifyRule(lambdaEsmSqsOnfailure, {
  valid: [queueToFunction()],
  invalid: [queueToFunction({ onFailureDestination: 'd' }, { d: 'sqs' })],
  notApplicable: [streamToFunction({ onFailureDestination: 'd' }, { d: 'sqs' })],
});
