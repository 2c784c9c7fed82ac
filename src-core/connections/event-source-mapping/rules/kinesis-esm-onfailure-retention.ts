import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream, kinesisProperties } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Little time to read failed records again. */
export const kinesisEsmOnfailureRetention: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-ONFAILURE-RETENTION',
  severity: 'warning',
  title: 'Little time to read failed records again',
  why: 'Failed records expire before someone looks.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    isStream(graph.resource(from)) && properties.onFailureDestination !== undefined,
  check: ({ from }, graph) => {
    const stream = graph.resource(from);
    const least = kinesisProperties.retentionPeriodHours.default;
    if (!isStream(stream) || stream.properties.retentionPeriodHours > least) return [];
    const days = 7;
    const message = `Failed records are gone after ${least} h: the failure destination gets pointers only, and the stream keeps records no longer. Keep them ${days} days.`;
    return [
      {
        message,
        given: stream.properties.retentionPeriodHours,
        fix: fixBySetting(`Keep records ${days} days`, from, { retentionPeriodHours: days * 24 }),
      },
    ];
  },
};
