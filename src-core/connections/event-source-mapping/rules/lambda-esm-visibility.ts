import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { slowedBy } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
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
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    const queue = graph.resource(mapping?.from ?? '');
    const worker = graph.resource(mapping?.to ?? '');
    if (!isQueue(queue) || !isFunction(worker)) return undefined;
    const hidden = queue.properties.visibilityTimeoutSeconds;
    const workSeconds = (hidden + worker.properties.timeoutSeconds) / 2;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent and ${nameOf(graph, worker.id)} works on it for ${formatDuration(workSeconds)}. ${nameOf(graph, queue.id)} hides it for ${formatDuration(hidden)} only, so it is received again while the first work still runs.`,
      into: queue.id,
      forSeconds: Math.ceil(4 * workSeconds + 10),
      load: [{ count: 1 }],
      faults: [slowedBy(worker.id, workSeconds * 1_000 - worker.properties.processingMillis)],
      expect: [
        { that: 'no-duplicates', of: worker.id },
        { that: 'counter', of: queue.id, counter: 'returned', atMost: 0 },
      ],
    });
  },
};
