import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatDuration } from '../../../shared/units.ts';
import { listStates } from '../../../states-language/list-states.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';

/** Wait as long as an Express workflow may run. */
export const sfnExpressLongwait: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-EXPRESS-LONGWAIT',
  severity: 'error',
  title: 'Wait as long as an Express workflow may run',
  why: 'The execution always times out.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.stateMachineType === 'EXPRESS',
  check: ({ id, properties: { definition } }) => {
    const longest = stepFunctionsLimits.expressDurationSeconds.value;
    const wait = listStates(definition).find(
      ({ state: { Type, Seconds } }) => Type === 'Wait' && typeof Seconds === 'number' && Seconds >= longest,
    );
    if (wait === undefined) return [];
    const message = `Every execution that comes to "${wait.name}" times out: an Express workflow runs at most ${formatDuration(longest)}. Make it Standard.`;
    return [
      {
        path: 'stateMachineType',
        message,
        given: 'EXPRESS',
        fix: fixBySetting('Make it a Standard workflow', id, { stateMachineType: undefined }),
      },
    ];
  },
};
