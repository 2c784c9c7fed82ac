import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Reading begins with new records. */
export const kinesisStartposLatest: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-STARTPOS-LATEST',
  severity: 'warning',
  title: 'Reading begins with new records',
  why: 'Records written while the mapping is created are missed.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => isStream(graph.resource(from)) && properties.startingPosition !== undefined,
  check: ({ id, properties }) => {
    if (properties.startingPosition !== 'LATEST') return [];
    const message =
      'Records are missed: creating or changing the mapping takes minutes, and what is written meanwhile is never read. Begin at the oldest record.';
    return [
      {
        path: 'startingPosition',
        message,
        given: 'LATEST',
        fix: fixBySetting('Begin at the oldest record', id, { startingPosition: 'TRIM_HORIZON' }),
      },
    ];
  },
};
