import { settingCases } from '../../../rules/testing/cases.ts';
import { stream } from '../../../rules/testing/one-resource.ts';
import { clientToStream } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisAutoProvisioned } from './kinesis-auto-provisioned.ts';
import { kinesisDistributionValue } from './kinesis-distribution-value.ts';
import { kinesisHotkey } from './kinesis-hotkey.ts';

verifyRule(kinesisHotkey, {
  valid: [clientToStream({}, { c: ['client', { keys: 100 }], k: ['kinesis', { shardCount: 2 }] })],
  invalid: [
    {
      design: clientToStream({ partitionKey: 'all' }, { k: ['kinesis', { shardCount: 2 }] }),
      repaired: clientToStream({ partitionKey: '{{group}}' }, { k: ['kinesis', { shardCount: 2 }] }),
    },
    clientToStream({}, { c: ['client', { keys: 1 }], k: ['kinesis', { shardCount: 2 }] }),
  ],
  notApplicable: [clientToStream({ partitionKey: 'all' }, { k: ['kinesis', { shardCount: 1 }] })],
});

verifyRule(
  kinesisDistributionValue,
  settingCases(stream, 'recordDistributionStrategy', { allowed: ['USER_PARTITION_KEY'], refused: ['RANDOM'] }),
);

verifyRule(kinesisAutoProvisioned, {
  valid: [stream({ streamMode: 'ON_DEMAND', recordDistributionStrategy: 'AUTO' })],
  invalid: [stream({ shardCount: 1, recordDistributionStrategy: 'AUTO' })],
  notApplicable: [stream()],
});
