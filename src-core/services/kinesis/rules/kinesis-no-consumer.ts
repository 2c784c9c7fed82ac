import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Stream that nothing reads. */
export const kinesisNoConsumer: ResourceRule<KinesisValues> = {
  id: 'KINESIS-NO-CONSUMER',
  severity: 'warning',
  title: 'Stream that nothing reads',
  why: 'Records expire unread.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id).length > 0,
  check: ({ id, properties }, graph) =>
    graph.outgoing(id, 'event-source-mapping').length > 0
      ? []
      : [
          {
            message: `Records expire unread after ${properties.retentionPeriodHours} h: nothing consumes this stream. Let a function read it.`,
          },
        ],
};
