import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { isQueue, sqsProperties } from '../../../services/sqs/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Visibility timeout shorter than the function timeout. */
export const lambdaEsmVisibility: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-VISIBILITY',
  severity: 'error',
  title: 'Visibility timeout shorter than the function timeout',
  why: 'Lambda refuses the mapping; messages would be processed twice.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => isQueue(graph.resource(from)) && isFunction(graph.resource(to)),
  check: ({ from, to, properties }, graph) => {
    const queue = graph.resource(from);
    const worker = graph.resource(to);
    if (!isQueue(queue) || !isFunction(worker)) return [];
    const hidden = queue.properties.visibilityTimeoutSeconds;
    const timeout = worker.properties.timeoutSeconds;
    if (hidden >= timeout) return [];
    const longest = sqsProperties.visibilityTimeoutSeconds.maximum;
    const wished = Math.min(
      longest,
      eventSourceMappingLimits.visibilityFactor.value * timeout + properties.maximumBatchingWindowSeconds,
    );
    const message = `Lambda refuses the mapping: ${nameOf(graph, from)} hides a message for ${formatDuration(hidden)} and ${nameOf(graph, to)} may work on it for ${formatDuration(timeout)}, so a second worker would get it too. Raise the visibility timeout.`;
    const fix = fixBySetting(`Raise the visibility timeout to ${formatDuration(wished)}`, from, {
      visibilityTimeoutSeconds: wished,
    });
    return [{ message, given: hidden, allowed: `at least ${formatDuration(timeout)}`, fix }];
  },
};
