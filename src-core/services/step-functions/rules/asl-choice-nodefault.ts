import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Choice without a default. */
export const aslChoiceNodefault: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-CHOICE-NODEFAULT',
  severity: 'warning',
  title: 'Choice without a default',
  why: 'Input that matches no rule fails the execution.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Choice'),
  check: ({ properties: { definition } }) =>
    listStates(definition)
      .filter(({ state }) => state['Type'] === 'Choice' && state['Default'] === undefined)
      .map(({ name }) => ({
        path: 'definition',
        message: `Input that matches no rule of "${name}" fails the execution with States.NoChoiceMatched. Add a default.`,
      })),
};
