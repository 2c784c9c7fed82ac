import { refTo, type ServiceTemplate } from '../../contract/template-part.ts';
import type { SnsValues } from './properties.ts';
import { snsReading } from './template-reading.ts';

const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';

/** How SNS topic appears in a template. */
export const snsTemplate: ServiceTemplate<SnsValues> = {
  type: 'AWS::SNS::Topic',
  reading: snsReading,
  parts: (topic, mapped) => {
    const { archiveRetentionDays } = topic.properties;
    const archive = archiveRetentionDays !== undefined && {
      ArchivePolicy: { MessageRetentionPeriod: String(archiveRetentionDays) },
    };
    return [
      { part: 'resource', element: topic.id, type: 'AWS::SNS::Topic', properties: { ...mapped, ...(archive || {}) } },
    ];
  },
  arn: topic => refTo(topic.id),
  handle: topic => ({
    name: 'TopicArn',
    environmentName: 'TOPIC_ARN',
    words: 'ARN of the topic',
    value: refTo(topic.id),
  }),
  grants: {
    write: {
      actions: ['sns:Publish'],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      sourceUrl: `${GUIDE}/sns-access-policy-language-api-permissions-reference.html`,
      keySourceUrl: `${GUIDE}/sns-key-management.html`,
    },
  },
  encryptionKey: topic => topic.properties.kmsMasterKeyId,
};
