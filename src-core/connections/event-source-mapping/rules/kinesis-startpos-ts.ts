import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Starting time and starting position do not fit. */
export const kinesisStartposTs: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-STARTPOS-TS',
  severity: 'error',
  title: 'Starting time and starting position do not fit',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    isStream(graph.resource(from)) &&
    (properties.startingPosition === 'AT_TIMESTAMP' || properties.startingPositionTimestampSeconds !== undefined),
  check: ({ id, properties: { startingPosition, startingPositionTimestampSeconds } }) => {
    if (startingPosition === 'AT_TIMESTAMP') {
      if (startingPositionTimestampSeconds !== undefined) return [];
      const message =
        'Lambda refuses the mapping: it begins at a time, and no time is given. Give one, or begin at the oldest record.';
      return [
        {
          path: 'startingPositionTimestampSeconds',
          message,
          fix: fixBySetting('Begin at the oldest record', id, { startingPosition: 'TRIM_HORIZON' }),
        },
      ];
    }
    const message =
      'Lambda refuses the mapping: a starting time goes only with AT_TIMESTAMP. Remove the time, or begin at it.';
    return [
      {
        path: 'startingPositionTimestampSeconds',
        message,
        given: startingPositionTimestampSeconds ?? null,
        fix: fixBySetting('Begin at the given time', id, { startingPosition: 'AT_TIMESTAMP' }),
      },
    ];
  },
};
