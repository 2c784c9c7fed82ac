import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type ListedState, listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Activity without a time limit. */
export const aslTaskNotimeout: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-TASK-NOTIMEOUT',
  severity: 'warning',
  title: 'Activity without a time limit',
  why: 'A lost worker blocks the execution for up to a year.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(isActivity),
  check: ({ properties: { definition } }) =>
    listStates(definition)
      .filter(listed => isActivity(listed) && LIMITS.every(limit => listed.state[limit] === undefined))
      .map(({ name }) => ({
        path: 'definition',
        message: `If its worker is lost, "${name}" waits up to a year: it has neither heartbeat nor timeout. Give it one.`,
      })),
};

const LIMITS = ['HeartbeatSeconds', 'HeartbeatSecondsPath', 'TimeoutSeconds', 'TimeoutSecondsPath'] as const;

function isActivity({ state: { Type, Resource } }: ListedState): boolean {
  return Type === 'Task' && typeof Resource === 'string' && Resource.includes(':activity:');
}
