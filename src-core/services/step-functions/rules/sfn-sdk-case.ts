import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, replaceAt } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** SDK action in the wrong case. */
export const sfnSdkCase: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-SDK-CASE',
  severity: 'error',
  title: 'SDK action in the wrong case',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ id, properties: { definition = null } }) =>
    listStates(definition).flatMap(({ name, state: { Resource }, path }) => {
      const action = typeof Resource === 'string' ? /:aws-sdk:[^:]+:([A-Z]\w*)/.exec(Resource)?.[1] : undefined;
      if (action === undefined || typeof Resource !== 'string') return [];
      const right = action.charAt(0).toLowerCase() + action.slice(1);
      const message = `Step Functions refuses the task "${name}": the action of an SDK integration begins in lower case. Write ${right}.`;
      const fix = fixBySetting(`Write ${right}`, id, {
        definition: replaceAt(definition, [...path, 'Resource'], Resource.replace(`:${action}`, `:${right}`)),
      });
      return [{ path: 'definition', message, given: Resource, fix }];
    }),
};
