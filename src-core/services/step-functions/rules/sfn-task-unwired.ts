import { freeId } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { substitutionsIn } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Task without its wire. */
export const sfnTaskUnwired: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-TASK-UNWIRED',
  severity: 'warning',
  title: 'Task without its wire',
  why: 'The role of the workflow lacks the permission and the task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/auth-and-access-control-sfn.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => substitutionsIn(properties.definition).length > 0,
  check: ({ id, properties: { definition } }, graph) => {
    const unwired = [...new Set(substitutionsIn(definition))].filter(
      target =>
        graph.resource(target) !== undefined &&
        target !== id &&
        !graph.outgoing(id, 'task').some(wire => wire.to === target),
    );
    return unwired.map(target => {
      const message = `The task that calls ${nameOf(graph, target)} fails: without a wire the exported role may not call it. Draw the wire.`;
      const connection = { id: freeId(graph, `${id}-${target}`), type: 'task', from: id, to: target, properties: {} };
      return {
        path: 'definition',
        message,
        given: target,
        fix: { title: `Draw the wire to ${nameOf(graph, target)}`, edits: [{ edit: 'add-connection', connection }] },
      };
    });
  },
};
