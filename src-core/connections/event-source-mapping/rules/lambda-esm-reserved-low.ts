import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showConcurrencyTrap } from '../../../contract/show/concurrency-trap.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Reserved concurrency below what the pollers start with. */
export const lambdaEsmReservedLow: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-RESERVED-LOW',
  severity: 'warning',
  title: 'Reserved concurrency below what the pollers start with',
  why: 'Throttled messages use up their receives and become dead letters unprocessed.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const worker = graph.resource(to);
    return (
      isQueue(graph.resource(from)) && isFunction(worker) && (worker.properties.reservedConcurrentExecutions ?? 0) > 0
    );
  },
  check: ({ id, to, properties }, graph) => {
    const worker = graph.resource(to);
    const reserved = isFunction(worker) ? (worker.properties.reservedConcurrentExecutions ?? 0) : 0;
    const started = eventSourceMappingLimits.startingConcurrency.value;
    if (reserved >= started || properties.maximumConcurrency !== undefined) return [];
    const message = `Good messages become dead letters: Lambda starts with ${started} batches at a time and ${nameOf(graph, to)} may run ${reserved}, so the rest is throttled and counted as received. Reserve at least ${started}, and limit the mapping with a maximum concurrency.`;
    const fix = {
      title: `Reserve ${started} and limit the mapping to ${Math.max(2, reserved)}`,
      edits: [
        ...fixBySetting('', to, { reservedConcurrentExecutions: started }).edits,
        ...fixBySetting('', id, { maximumConcurrency: Math.max(2, reserved) }).edits,
      ],
    };
    return [{ path: 'maximumConcurrency', message, given: reserved, allowed: `at least ${started} reserved`, fix }];
  },
  show: ({ element, ruleId }, graph) => showConcurrencyTrap(graph, element, `${ruleId} at ${element}`),
};
