import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import {
  type EventSourceMappingValues,
  eventSourceMappingLimits,
  eventSourceMappingProperties,
} from '../properties.ts';

/** Maximum record age out of range. */
export const kinesisEsmAge: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-AGE',
  severity: 'error',
  title: 'Maximum record age out of range',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ given }) => given['maximumRecordAgeSeconds'] !== undefined,
  check: ({ id, properties: { maximumRecordAgeSeconds: age } }) => {
    const least = eventSourceMappingLimits.leastRecordAgeSeconds.value;
    const most = eventSourceMappingProperties.maximumRecordAgeSeconds.maximum;
    if (age === -1 || (age >= least && age <= most)) return [];
    const nearest = Math.min(most, Math.max(least, Math.round(age)));
    const message = `Lambda refuses the mapping: the maximum record age is ${formatNumber(age)} s. Choose ${least} to ${formatNumber(most)} s, or -1 for no limit.`;
    return [
      {
        path: 'maximumRecordAgeSeconds',
        message,
        given: age,
        allowed: `-1 or ${least} to ${formatNumber(most)} s`,
        fix: fixBySetting(`Give up records after ${formatNumber(nearest)} s`, id, { maximumRecordAgeSeconds: nearest }),
      },
    ];
  },
};
