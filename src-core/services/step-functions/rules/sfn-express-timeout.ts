import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatDuration } from '../../../shared/units.ts';
import { listStates } from '../../../states-language/list-states.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';

/** Timeout that an Express workflow never reaches. */
export const sfnExpressTimeout: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-EXPRESS-TIMEOUT',
  severity: 'warning',
  title: 'Timeout that an Express workflow never reaches',
  why: 'The execution ends before the timeout of its task.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.stateMachineType === 'EXPRESS',
  check: ({ properties: { definition } }) => {
    const longest = stepFunctionsLimits.expressDurationSeconds.value;
    const isTooLong = (value: unknown) => typeof value === 'number' && value > longest;
    return listStates(definition)
      .filter(({ state }) => isTooLong(state['TimeoutSeconds']) || isTooLong(state['HeartbeatSeconds']))
      .map(({ name }) => ({
        path: 'definition',
        message: `The timeout of "${name}" is never reached: the whole execution ends after ${formatDuration(longest)}. Lower it, or make the workflow Standard.`,
      }));
  },
};
