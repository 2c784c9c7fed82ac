import { describe, expect, it } from 'vitest';
import { propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('a stream', () => {
  it('always has a number of shards when it is provisioned', () => {
    expect(propertiesOf(templateOf({ s: 'kinesis' }), 'S')).toEqual({ ShardCount: 1, RetentionPeriodHours: 24 });
  });

  it('has none when it is on demand, and names the kind of encryption beside the key', () => {
    const template = templateOf({ s: ['kinesis', { streamMode: 'ON_DEMAND', kmsKeyId: 'alias/aws/kinesis' }] });
    expect(propertiesOf(template, 'S')).toEqual({
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
      RetentionPeriodHours: 24,
    });
  });
});
