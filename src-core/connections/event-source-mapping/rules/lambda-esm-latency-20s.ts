import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Messages may wait for a batch. */
export const lambdaEsmLatency20s: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-LATENCY-20S',
  severity: 'info',
  title: 'Messages may wait for a batch',
  why: 'With little traffic a message waits up to 20 seconds.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ properties: { maximumBatchingWindowSeconds } }) => {
    if (maximumBatchingWindowSeconds <= 0) return [];
    const wait = formatDuration(eventSourceMappingLimits.lowTrafficWaitSeconds.value);
    return [
      {
        path: 'maximumBatchingWindowSeconds',
        message: `With little traffic a message may wait ${wait} for its batch, even if the window is shorter. Use no window where that is too long.`,
        given: maximumBatchingWindowSeconds,
      },
    ];
  },
};
