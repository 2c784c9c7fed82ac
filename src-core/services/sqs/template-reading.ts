import { isResolvedList, type ServiceReading, valueAt } from '../../contract/template-reading.ts';
import type { sqsProperties } from './properties.ts';

/** How an SQS queue is read from a template. */
export const sqsReading: ServiceReading<typeof sqsProperties> = {
  types: { 'AWS::SQS::Queue': {} },
  nameProperty: 'queueName',
  arnService: 'sqs',
  stands: { redriveSourceQueues: ['RedriveAllowPolicy.sourceQueueArns', 'RedriveAllowPolicy'] },
  more: ({ properties }, view) => {
    const sources = valueAt(properties, 'RedriveAllowPolicy.sourceQueueArns');
    if (!isResolvedList(sources)) return {};
    return { redriveSourceQueues: sources.flatMap(source => view.elementFor(source) ?? []) };
  },
};
