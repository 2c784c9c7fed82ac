import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Stream without a starting position. */
export const kinesisStartpos: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-STARTPOS',
  severity: 'error',
  title: 'Stream without a starting position',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ id, properties }) => {
    if (properties.startingPosition !== undefined) return [];
    const message =
      'Lambda refuses the mapping: it must say where reading the stream begins. Begin at the oldest record to miss none.';
    return [
      {
        path: 'startingPosition',
        message,
        allowed: 'TRIM_HORIZON, LATEST or AT_TIMESTAMP',
        fix: fixBySetting('Begin at the oldest record', id, { startingPosition: 'TRIM_HORIZON' }),
      },
    ];
  },
};
