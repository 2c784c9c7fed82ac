import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Failure destination gets pointers, not records. */
export const kinesisEsmOnfailureMeta: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-ONFAILURE-META',
  severity: 'info',
  title: 'Failure destination gets pointers, not records',
  why: 'The records must be read from the stream before they expire.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ properties: { onFailureDestination } }, graph) =>
    onFailureDestination === undefined
      ? []
      : [
          {
            path: 'onFailureDestination',
            message: `${nameOf(graph, onFailureDestination)} is told shard and sequence numbers, not the records themselves. Read them from the stream while it keeps them.`,
          },
        ],
};
