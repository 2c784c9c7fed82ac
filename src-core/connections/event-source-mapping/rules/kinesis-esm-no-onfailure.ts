import { addedQueue } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import type { PropertyValues } from '../../../contract/property.ts';
import type { Fix } from '../../../contract/rule.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Discarded batches leave no trace. */
export const kinesisEsmNoOnfailure: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-NO-ONFAILURE',
  severity: 'warning',
  title: 'Discarded batches leave no trace',
  why: 'Records that are given up are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    isStream(graph.resource(from)) &&
    (properties.maximumRetryAttempts !== -1 || properties.maximumRecordAgeSeconds !== -1),
  check: ({ id, to, properties }, graph) =>
    properties.onFailureDestination === undefined
      ? [
          {
            path: 'onFailureDestination',
            message:
              'Batches that are given up are lost without a trace: there is no failure destination. Name a queue or topic for them.',
            ...fixOf(id, graph.resource(to), graph),
          },
        ]
      : [],
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    if (mapping === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One record that always fails is put into ${nameOf(graph, mapping.from)}. When its retries are used up it is given up, and nothing keeps a trace of it.`,
      into: mapping.from,
      forSeconds: secondsUntilGivenUp(mapping.properties),
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'nothing-lost' }],
    });
  },
};

/** Long enough for the retries of a batch, a minute apart at most, and for the record's age. */
function secondsUntilGivenUp({ maximumRetryAttempts, maximumRecordAgeSeconds }: PropertyValues): number {
  const byRetries = maximumRetryAttempts === -1 ? Number.POSITIVE_INFINITY : 60 * (Number(maximumRetryAttempts) + 2);
  const byAge = maximumRecordAgeSeconds === -1 ? Number.POSITIVE_INFINITY : Number(maximumRecordAgeSeconds) + 120;
  return Math.min(byRetries, byAge);
}

function fixOf(mapping: string, worker: GraphResource | undefined, graph: DesignGraph): { readonly fix?: Fix } {
  if (worker === undefined) return {};
  const { id: value, edit } = addedQueue(graph, worker, 'failures');
  const naming = { edit: 'set-property', id: mapping, property: 'onFailureDestination', value } as const;
  return { fix: { title: 'Send discarded batches to a new queue', edits: [edit, naming] } };
}
