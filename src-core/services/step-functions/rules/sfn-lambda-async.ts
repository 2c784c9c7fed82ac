import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, taskArguments } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Result of a function that is not waited for. */
export const sfnLambdaAsync: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-LAMBDA-ASYNC',
  severity: 'warning',
  title: 'Result of a function that is not waited for',
  why: 'The next state gets a status code instead of the result.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && Resource.includes(':::lambda:invoke'),
    ),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state }) => {
      if (taskArguments(state)['InvocationType'] !== 'Event' || state['ResultPath'] === null || state['End'] === true)
        return [];
      return [
        {
          path: 'definition',
          message: `The state after "${name}" gets a status code instead of the function’s result: the function is only told, not waited for. Wait for it, or discard the result with ResultPath null.`,
        },
      ];
    }),
};
