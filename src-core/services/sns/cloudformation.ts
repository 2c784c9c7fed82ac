import type { GraphResource } from '../../contract/graph.ts';
import { keyPart } from '../../contract/key-part.ts';
import { rolePart } from '../../contract/role-part.ts';
import type { ServiceTemplate, TemplatePart } from '../../contract/template-part.ts';
import {
  arnStart,
  attributeOf,
  refTo,
  type TemplateObject,
  TextWithReferences,
} from '../../contract/template-value.ts';
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
    const key = keyPart(topic.id, topic.properties.kmsMasterKeyId);
    const properties = {
      ...mapped,
      ...(archive || {}),
      KmsMasterKeyId: key.value,
      DeliveryStatusLogging: deliveryStatusLogging(topic),
    };
    return [
      {
        part: 'resource',
        element: topic.id,
        type: 'AWS::SNS::Topic',
        properties,
        // A topic holds messages only in its archive.
        ...(archiveRetentionDays !== undefined && { deletionPolicy: 'Delete' as const }),
      },
      ...key.parameters,
      ...deliveryStatusRole(topic),
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

/** Failures are always logged, successes as far as a share of them is asked for. */
function deliveryStatusLogging({ id, properties }: GraphResource<SnsValues>): readonly TemplateObject[] | undefined {
  const { deliveryStatusProtocols, deliveryStatusSamplePercent } = properties;
  if (deliveryStatusProtocols.length === 0) return undefined;
  const role = attributeOf(id, 'Arn', 'Role');
  return deliveryStatusProtocols.map(protocol => ({
    Protocol: protocol,
    FailureFeedbackRoleArn: role,
    ...(deliveryStatusSamplePercent !== undefined && {
      SuccessFeedbackRoleArn: role,
      SuccessFeedbackSampleRate: String(deliveryStatusSamplePercent),
    }),
  }));
}

/** The role under which SNS writes its delivery logs. */
function deliveryStatusRole({ id, properties }: GraphResource<SnsValues>): readonly TemplatePart[] {
  if (properties.deliveryStatusProtocols.length === 0) return [];
  return [
    rolePart(id, 'sns.amazonaws.com'),
    {
      part: 'identity-statement',
      element: id,
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:PutLogEvents',
        'logs:PutMetricFilter',
        'logs:PutRetentionPolicy',
      ],
      // SNS makes and names the log groups when it first delivers, so the template has none to name.
      resources: [new TextWithReferences(`${arnStart('logs')}log-group:*`)],
      sourceUrl: `${GUIDE}/sns-topic-attributes.html`,
    },
  ];
}
