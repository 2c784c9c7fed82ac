import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { type EventSourceMappingValues, eventSourceMappingProperties } from '../properties.ts';

/** Stream setting on a queue. */
export const lambdaEsmStreamonly: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-STREAMONLY',
  severity: 'error',
  title: 'Stream setting on a queue',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ id, properties }) =>
    STREAM_ONLY.filter(name => properties[name] !== eventSourceMappingProperties[name].default).map(name => {
      const label = eventSourceMappingProperties[name].label.toLowerCase();
      const message = `Lambda refuses the mapping: the setting "${label}" exists only for streams. Remove it; the queue’s visibility timeout and dead-letter queue rule retries.`;
      return {
        path: name,
        message,
        given: properties[name],
        fix: fixBySetting(`Remove "${label}"`, id, { [name]: undefined }),
      };
    }),
};

const STREAM_ONLY = [
  'parallelizationFactor',
  'bisectBatchOnFunctionError',
  'maximumRetryAttempts',
  'maximumRecordAgeSeconds',
  'tumblingWindowSeconds',
  'enhancedFanOut',
] as const;
