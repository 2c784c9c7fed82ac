import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Records without a partition key. */
export const kinesisAutoNullkey: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-AUTO-NULLKEY',
  severity: 'info',
  title: 'Records without a partition key',
  why: 'The function may find no key in a record.',
  sourceUrl: 'https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ from, to }, graph) => {
    const stream = graph.resource(from);
    if (!isStream(stream) || stream.properties.recordDistributionStrategy !== 'AUTO') return [];
    return [
      {
        message: `${nameOf(graph, to)} may find no partition key in a record: with automatic distribution senders may leave it out. Do not rely on it.`,
      },
    ];
  },
};
