import { keyPart } from '../../contract/key-part.ts';
import type { ServiceTemplate } from '../../contract/template-part.ts';
import { attributeOf, refTo } from '../../contract/template-value.ts';
import { initialShardCount, type KinesisValues } from './properties.ts';
import { kinesisReading } from './template-reading.ts';

const FAQ = 'https://aws.amazon.com/kinesis/data-streams/faqs/';

/** How Kinesis data stream appears in a template. */
export const kinesisTemplate: ServiceTemplate<KinesisValues> = {
  type: 'AWS::Kinesis::Stream',
  reading: kinesisReading,
  parts: (stream, mapped) => {
    const { streamMode, shardCount, kmsKeyId } = stream.properties;
    const key = keyPart(stream.id, kmsKeyId);
    const isProvisioned = streamMode === 'PROVISIONED';
    return [
      {
        part: 'resource',
        element: stream.id,
        type: 'AWS::Kinesis::Stream',
        properties: {
          ...mapped,
          // A provisioned stream is refused without a count.
          ShardCount: isProvisioned ? initialShardCount(stream.properties) : shardCount,
          // What is older is lost, so it is said even where it is the default.
          RetentionPeriodHours: stream.properties.retentionPeriodHours,
          StreamEncryption: key.value === undefined ? undefined : { EncryptionType: 'KMS', KeyId: key.value },
        },
        deletionPolicy: 'Delete',
      },
      ...key.parameters,
    ];
  },
  arn: stream => attributeOf(stream.id, 'Arn'),
  handle: stream => ({
    name: 'StreamName',
    environmentName: 'STREAM_NAME',
    words: 'name of the stream',
    value: refTo(stream.id),
  }),
  grants: {
    write: {
      actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
      keyActions: ['kms:GenerateDataKey'],
      sourceUrl: FAQ,
      keySourceUrl: FAQ,
    },
    read: {
      actions: [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      keyActions: ['kms:Decrypt'],
      sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html',
      keySourceUrl: FAQ,
    },
  },
  encryptionKey: stream => stream.properties.kmsKeyId,
};
