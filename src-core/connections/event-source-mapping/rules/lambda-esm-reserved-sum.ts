import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showConcurrencyTrap } from '../../../contract/show/concurrency-trap.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { type EventSourceMappingValues, isEventSourceMapping } from '../properties.ts';

/** Mappings may exceed the reserved concurrency. */
export const lambdaEsmReservedSum: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-RESERVED-SUM',
  severity: 'warning',
  title: 'Mappings may exceed the reserved concurrency',
  why: 'The function is throttled and messages use up their receives.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to, properties }, graph) => {
    const worker = graph.resource(to);
    return (
      properties.maximumConcurrency !== undefined &&
      isFunction(worker) &&
      worker.properties.reservedConcurrentExecutions !== undefined
    );
  },
  check: ({ id, to }, graph) => {
    const worker = graph.resource(to);
    const reserved = isFunction(worker) ? (worker.properties.reservedConcurrentExecutions ?? 0) : 0;
    const mappings = graph.incoming(to, 'event-source-mapping').filter(isEventSourceMapping);
    const total = mappings.reduce((sum, mapping) => sum + (mapping.properties.maximumConcurrency ?? 0), 0);
    const isFirst = mappings.find(mapping => mapping.properties.maximumConcurrency !== undefined)?.id === id;
    if (total <= reserved || !isFirst) return [];
    const message = `Messages are throttled into the dead-letter queue: the mappings of ${nameOf(graph, to)} may run ${total} batches at a time and it has ${reserved} reserved. Reserve as much, or lower the maximum concurrency.`;
    return [
      {
        path: 'maximumConcurrency',
        message,
        given: total,
        allowed: `at most ${reserved}`,
        fix: fixBySetting(`Reserve a concurrency of ${total}`, to, { reservedConcurrentExecutions: total }),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => showConcurrencyTrap(graph, element, `${ruleId} at ${element}`),
};
