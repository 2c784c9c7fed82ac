import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Key policy that must let producers and consumers in. */
export const kinesisKms: ResourceRule<KinesisValues> = {
  id: 'KINESIS-KMS',
  severity: 'info',
  title: 'Key policy that must let producers and consumers in',
  why: 'Without it writes and reads fail.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.kmsKeyId !== undefined,
  check: ({ properties: { kmsKeyId = '' } }) =>
    kmsKeyId.endsWith('alias/aws/kinesis')
      ? []
      : [
          {
            path: 'kmsKeyId',
            message:
              'Writes and reads fail unless producers may use kms:GenerateDataKey and consumers kms:Decrypt on this key. The key is outside this design: check its policy.',
            given: kmsKeyId,
          },
        ],
};
