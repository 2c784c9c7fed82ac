import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisAutoProvisioned } from './kinesis-auto-provisioned.ts';
import { kinesisDistributionValue } from './kinesis-distribution-value.ts';
import { kinesisEfoLimit } from './kinesis-efo-limit.ts';
import { kinesisHotkey } from './kinesis-hotkey.ts';
import { kinesisKms } from './kinesis-kms.ts';
import { kinesisMetrics } from './kinesis-metrics.ts';
import { kinesisModeShards } from './kinesis-mode-shards.ts';
import { kinesisModeValue } from './kinesis-mode-value.ts';
import { kinesisName } from './kinesis-name.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(kinesisAutoProvisioned, {
  valid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' }] })],
  invalid: [design({ k: ['kinesis', { shardCount: 1, recordDistributionStrategy: 'AUTO' }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisDistributionValue, {
  valid: [design({ k: ['kinesis', { recordDistributionStrategy: 'USER_PARTITION_KEY' }] })],
  invalid: [design({ k: ['kinesis', { recordDistributionStrategy: 'RANDOM' }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisEfoLimit, {
  valid: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': ['event-source-mapping', { enhancedFanOut: true }] })],
  invalid: [
    design(
      { k: 'kinesis', f: 'lambda' },
      Object.fromEntries(
        Array.from({ length: 21 }, (_, index) => [
          `k -> f #${index}`,
          ['event-source-mapping', { enhancedFanOut: true }] as const,
        ]),
      ),
    ),
  ],
  notApplicable: [design({ k: 'kinesis', f: 'lambda' }, { 'k -> f': 'event-source-mapping' })],
});

verifyRule(kinesisHotkey, {
  valid: [design({ c: ['client', { keys: 100 }], k: ['kinesis', { shardCount: 2 }] }, { 'c -> k': 'send' })],
  invalid: [
    design({ c: 'client', k: ['kinesis', { shardCount: 2 }] }, { 'c -> k': ['send', { partitionKey: 'all' }] }),
    design({ c: ['client', { keys: 1 }], k: ['kinesis', { shardCount: 2 }] }, { 'c -> k': 'send' }),
  ],
  notApplicable: [
    design({ c: 'client', k: ['kinesis', { shardCount: 1 }] }, { 'c -> k': ['send', { partitionKey: 'all' }] }),
  ],
});

verifyRule(kinesisKms, {
  valid: [design({ k: ['kinesis', { kmsKeyId: 'alias/aws/kinesis' }] })],
  invalid: [design({ k: ['kinesis', { kmsKeyId: 'alias/mine' }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisMetrics, {
  valid: [design({ k: ['kinesis', { shardLevelMetrics: ['ALL'] }] })],
  invalid: [
    { design: design({ k: ['kinesis', { shardLevelMetrics: ['IncomingBytes', 'Speed'] }] }), says: '"Speed"' },
    {
      design: design({
        k: [
          'kinesis',
          {
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
          },
        ],
      }),
      fix: 'Ask for all metrics',
    },
  ],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisModeShards, {
  valid: [design({ k: ['kinesis', { shardCount: 1 }] }), design({ k: ['kinesis', { streamMode: 'ON_DEMAND' }] })],
  invalid: [
    { design: design({ k: 'kinesis' }), fix: 'Provision 1 shard' },
    { design: design({ k: ['kinesis', { streamMode: 'ON_DEMAND', shardCount: 2 }] }), fix: 'Remove the shard count' },
  ],
  notApplicable: [nothing],
});

verifyRule(kinesisModeValue, {
  valid: [design({ k: ['kinesis', { streamMode: 'ON_DEMAND' }] })],
  invalid: [design({ k: ['kinesis', { streamMode: 'AUTO', shardCount: 1 }] })],
  notApplicable: [design({ k: 'kinesis' })],
});

verifyRule(kinesisName, {
  valid: [design({ k: ['kinesis', { streamName: 'clicks.v1' }] })],
  invalid: [design({ k: ['kinesis', { streamName: 'my clicks' }] })],
  notApplicable: [design({ k: 'kinesis' })],
});
