import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Stream that nothing writes to. */
export const kinesisNoProducer: ResourceRule<KinesisValues> = {
  id: 'KINESIS-NO-PRODUCER',
  severity: 'info',
  title: 'Stream that nothing writes to',
  why: 'Its consumers never get a record.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id).length > 0,
  check: ({ id }, graph) =>
    graph.incoming(id).length > 0
      ? []
      : [{ message: 'Its consumers never get a record: nothing in the design writes to this stream. Wire what does.' }],
};
