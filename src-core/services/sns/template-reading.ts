import {
  isResolvedList,
  isResolvedObject,
  ResourceReference,
  type ServiceReading,
  valueAt,
} from '../../contract/template-reading.ts';
import type { snsProperties } from './properties.ts';

/** How an SNS topic is read from a template. Subscriptions that stand in the topic become resources of their own. */
export const snsReading: ServiceReading<typeof snsProperties> = {
  types: { 'AWS::SNS::Topic': {} },
  nameProperty: 'topicName',
  arnService: 'sns',
  more: ({ properties }) => {
    const logging = properties['DeliveryStatusLogging'];
    const logs = isResolvedList(logging) ? logging : [];
    return {
      archiveRetentionDays: valueAt(properties, 'ArchivePolicy.MessageRetentionPeriod'),
      deliveryStatusProtocols: logs.length === 0 ? undefined : logs.flatMap(log => valueAt(log, 'Protocol') ?? []),
      deliveryStatusSamplePercent: valueAt(logs[0], 'SuccessFeedbackSampleRate'),
    };
  },
  stands: {
    archiveRetentionDays: ['ArchivePolicy.MessageRetentionPeriod', 'ArchivePolicy'],
    deliveryStatusProtocols: ['DeliveryStatusLogging'],
    deliveryStatusSamplePercent: ['DeliveryStatusLogging'],
  },
  writes: {
    archiveRetentionDays: value => ({
      member: value === undefined ? 'ArchivePolicy' : 'ArchivePolicy.MessageRetentionPeriod',
      value: value === undefined ? undefined : String(value),
    }),
  },
  expand: topic => {
    const { Subscription: subscriptions } = topic.properties;
    if (!isResolvedList(subscriptions)) return [];
    return subscriptions.filter(isResolvedObject).map((subscription, index) => ({
      logicalId: `${topic.logicalId}Subscription${index + 1}`,
      type: 'AWS::SNS::Subscription',
      properties: { TopicArn: new ResourceReference(topic.logicalId), ...subscription },
      path: [...topic.path, 'Subscription', index],
    }));
  },
};
