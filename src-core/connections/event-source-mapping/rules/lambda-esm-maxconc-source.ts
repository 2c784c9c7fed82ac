import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { type EventSourceMappingValues, eventSourceMappingProperties } from '../properties.ts';

/** Queue setting on a stream. */
export const lambdaEsmMaxconcSource: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-MAXCONC-SOURCE',
  severity: 'error',
  title: 'Queue setting on a stream',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => graph.resource(from)?.type === 'kinesis',
  check: ({ id, properties }) =>
    QUEUE_ONLY.filter(name => properties[name] !== undefined).map(name => {
      const label = eventSourceMappingProperties[name].label.toLowerCase();
      const message = `Lambda refuses the mapping: ${label} exists only for queues. Remove it; a stream is limited by its shards.`;
      return {
        path: name,
        message,
        given: properties[name] ?? null,
        fix: fixBySetting(`Remove ${label}`, id, { [name]: undefined }),
      };
    }),
};

const QUEUE_ONLY = ['maximumConcurrency', 'minimumPollers', 'maximumPollers'] as const;
