import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Old names in a Map. */
export const aslMapDeprecated: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-MAP-DEPRECATED',
  severity: 'warning',
  title: 'Old names in a Map',
  why: 'The names are deprecated.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Map'),
  check: ({ properties: { definition } }) =>
    listStates(definition)
      .filter(
        ({ state }) =>
          state['Type'] === 'Map' && (state['Iterator'] !== undefined || state['Parameters'] !== undefined),
      )
      .map(({ name }) => ({
        path: 'definition',
        message: `The Map "${name}" uses deprecated names. Write ItemProcessor for Iterator, and ItemSelector for Parameters.`,
      })),
};
