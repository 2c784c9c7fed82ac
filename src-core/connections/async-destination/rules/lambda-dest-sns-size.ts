import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { lambdaLimits } from '../../../services/lambda/properties.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { formatQuantity } from '../../../shared/units.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Large events do not fit a topic. */
export const lambdaDestSnsSize: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DEST-SNS-SIZE',
  severity: 'info',
  title: 'Large events do not fit a topic',
  why: 'The record of a large event is dropped.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => isTopic(graph.resource(to)),
  check: ({ to }, graph) => {
    const topic = graph.resource(to);
    const event = lambdaLimits.asynchronousPayloadBytes.value;
    if (!isTopic(topic) || topic.properties.maximumMessageSizeBytes >= event) return [];
    const size = formatQuantity(topic.properties.maximumMessageSizeBytes, 'bytes');
    return [
      {
        message: `The record of an event near 1 MB is dropped: ${nameOf(graph, to)} takes up to ${size}. Use a queue where events may be large.`,
      },
    ];
  },
};
