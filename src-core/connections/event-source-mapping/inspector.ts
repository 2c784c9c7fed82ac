import type { ConnectionInspector } from '../../contract/inspector.ts';
import { type EventSourceMappingValues, effectiveBatchSize } from './properties.ts';

/** How a wire of kind event-source-mapping shows itself. */
export const eventSourceMappingInspector: ConnectionInspector<EventSourceMappingValues> = {
  groups: [
    {
      title: 'Batches',
      fields: ['enabled', 'batchSize', 'maximumBatchingWindowSeconds', 'reportBatchItemFailures', 'filterPatterns'],
    },
    { title: 'From a queue', fields: ['maximumConcurrency', 'minimumPollers', 'maximumPollers'] },
    {
      title: 'From a stream',
      fields: [
        'startingPosition',
        'startingPositionTimestampSeconds',
        'parallelizationFactor',
        'enhancedFanOut',
        'tumblingWindowSeconds',
      ],
    },
    {
      title: 'Failures of a stream',
      fields: ['maximumRetryAttempts', 'maximumRecordAgeSeconds', 'bisectBatchOnFunctionError', 'onFailureDestination'],
    },
    { title: 'More', fields: ['eventCountMetrics', 'kmsKeyArn', 'tags'], advanced: true },
  ],
  chip: ({ from, properties }, graph) => {
    if (!properties.enabled) return 'disabled';
    const parts = [`batch ${effectiveBatchSize(properties, graph.resource(from)?.type)}`];
    if (properties.filterPatterns !== undefined) parts.push('filter');
    if (properties.enhancedFanOut) parts.push('fan-out');
    return parts.join(' · ');
  },
};
