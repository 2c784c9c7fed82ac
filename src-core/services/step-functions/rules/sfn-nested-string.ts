import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, replaceAt } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Result of a nested workflow as text. */
export const sfnNestedString: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-NESTED-STRING',
  severity: 'warning',
  title: 'Result of a nested workflow as text',
  why: 'The next state gets text instead of JSON.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && Resource.includes(':::states:startExecution'),
    ),
  check: ({ id, properties: { definition = null } }) =>
    listStates(definition).flatMap(({ name, state: { Resource }, path }) => {
      if (typeof Resource !== 'string' || !Resource.endsWith(':states:startExecution.sync')) return [];
      const message = `What "${name}" hands on is text, not JSON: .sync returns the output of the nested workflow as a string. Use .sync:2.`;
      return [
        {
          path: 'definition',
          message,
          given: Resource,
          fix: fixBySetting('Return JSON with .sync:2', id, {
            definition: replaceAt(definition, [...path, 'Resource'], `${Resource}:2`),
          }),
        },
      ];
    }),
};
