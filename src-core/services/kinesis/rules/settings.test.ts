import { settingCases } from '../../../rules/testing/cases.ts';
import { stream } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisKms } from './kinesis-kms.ts';
import { kinesisKmsKey } from './kinesis-kms-key.ts';
import { kinesisMetrics } from './kinesis-metrics.ts';
import { kinesisName } from './kinesis-name.ts';
import { kinesisRecordSize } from './kinesis-record-size.ts';
import { kinesisRetention } from './kinesis-retention.ts';

verifyRule(kinesisName, settingCases(stream, 'streamName', { allowed: ['clicks.v1'], refused: ['my clicks'] }));

verifyRule(kinesisRetention, settingCases(stream, 'retentionPeriodHours', { allowed: [8760], refused: [23] }));

verifyRule(kinesisRecordSize, settingCases(stream, 'maxRecordSizeKibibytes', { allowed: [10240], refused: [512] }));

verifyRule(kinesisKms, settingCases(stream, 'kmsKeyId', { allowed: ['alias/aws/kinesis'], refused: ['alias/mine'] }));

verifyRule(kinesisMetrics, {
  valid: [stream({ shardLevelMetrics: ['ALL'] })],
  invalid: [
    { design: stream({ shardLevelMetrics: ['IncomingBytes', 'Speed'] }), says: '"Speed"' },
    {
      design: stream({
        shardLevelMetrics: [
          'IncomingBytes',
          'IncomingRecords',
          'OutgoingBytes',
          'OutgoingRecords',
          'WriteProvisionedThroughputExceeded',
          'ReadProvisionedThroughputExceeded',
          'IteratorAgeMilliseconds',
          'ALL',
        ],
      }),
      fix: 'Ask for all metrics',
    },
  ],
  notApplicable: [stream()],
});

verifyRule(
  kinesisKmsKey,
  settingCases(stream, 'kmsKeyId', {
    allowed: ['1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/orders', 'arn:aws:kms:us-east-1:111122223333:key/abc'],
    refused: ['orders key', 'orders'],
  }),
);
