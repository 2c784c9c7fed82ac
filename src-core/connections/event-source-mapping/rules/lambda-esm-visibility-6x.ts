import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showThrottledReceives } from '../../../contract/show/throttled-receives.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { isQueue, sqsProperties } from '../../../services/sqs/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Visibility timeout too close to the function timeout. */
export const lambdaEsmVisibility6x: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-VISIBILITY-6X',
  severity: 'warning',
  title: 'Visibility timeout too close to the function timeout',
  why: 'Throttled batches reappear and are processed twice.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => isQueue(graph.resource(from)) && isFunction(graph.resource(to)),
  check: ({ from, to, properties }, graph) => {
    const queue = graph.resource(from);
    const worker = graph.resource(to);
    if (!isQueue(queue) || !isFunction(worker)) return [];
    const hidden = queue.properties.visibilityTimeoutSeconds;
    const timeout = worker.properties.timeoutSeconds;
    const window = properties.maximumBatchingWindowSeconds;
    const factor = eventSourceMappingLimits.visibilityFactor.value;
    const wished = Math.min(sqsProperties.visibilityTimeoutSeconds.maximum, factor * timeout + window);
    if (hidden < timeout || hidden >= wished) return [];
    const message = `Messages may be processed twice: a throttled batch is tried again until the visibility timeout ends, and ${formatDuration(hidden)} leaves too little room. Make it ${factor} times the function timeout${window > 0 ? ' plus the batching window' : ''}, ${formatDuration(wished)}.`;
    const fix = fixBySetting(`Raise the visibility timeout to ${formatDuration(wished)}`, from, {
      visibilityTimeoutSeconds: wished,
    });
    return [{ message, given: hidden, allowed: `at least ${formatDuration(wished)}`, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    const queue = graph.resource(mapping?.from ?? '');
    const redrive = graph.outgoing(queue?.id ?? '', 'redrive')[0];
    if (mapping === undefined || !isQueue(queue)) return undefined;
    const receives = Number(redrive?.properties['maxReceiveCount'] ?? 1);
    return showThrottledReceives({
      graph,
      name: `${ruleId} at ${element}`,
      queue: queue.id,
      worker: mapping.to,
      hiddenSeconds: queue.properties.visibilityTimeoutSeconds,
      receives,
      hasDeadLetterQueue: redrive !== undefined,
    });
  },
};
