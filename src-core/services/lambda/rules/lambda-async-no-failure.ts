import { addedQueue, freeId } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { isAsynchronousInvoke, nameOf } from '../../../contract/graph-queries.ts';
import type { Fix } from '../../../contract/rule.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { LambdaValues } from '../properties.ts';
import { isFunction } from '../properties.ts';

/** Asynchronous failures are dropped. */
export const lambdaAsyncNoFailure: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-ASYNC-NO-FAILURE',
  severity: 'warning',
  title: 'Asynchronous failures are dropped',
  why: 'An event that keeps failing is lost after three attempts.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id).some(isAsynchronousInvoke),
  check: (worker, graph) => {
    const { id, properties } = worker;
    const isCaught = graph
      .outgoing(id, 'async-destination')
      .some(wire => wire.properties['condition'] !== 'on-success');
    if (isCaught) return [];
    const attempts = properties.maximumRetryAttempts + 1;
    const message = `An event that keeps failing is lost after ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}: nothing takes the failures of this function. Wire its failures to a queue.`;
    return [{ message, fix: addingFailureQueue(worker, graph) }];
  },
  show: ({ element, ruleId }, graph) => {
    const worker = graph.resource(element);
    if (!isFunction(worker)) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One event that always fails is sent to ${nameOf(graph, element)}. Lambda tries it again after one minute and after two, then drops it.`,
      into: element,
      isAsynchronous: true,
      forSeconds: 600 + 4 * worker.properties.timeoutSeconds,
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'nothing-lost' }],
    });
  },
};

function addingFailureQueue(worker: GraphResource<LambdaValues>, graph: DesignGraph): Fix {
  const { id: to, edit } = addedQueue(graph, worker, 'failures');
  const id = freeId(graph, `${worker.id}-${to}`);
  const wire = { id, type: 'async-destination', from: worker.id, to, properties: { condition: 'on-failure' } };
  return { title: 'Send failed events to a new queue', edits: [edit, { edit: 'add-connection', connection: wire }] };
}
