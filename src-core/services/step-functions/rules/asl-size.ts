import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';

/** Definition too large. */
export const aslSize: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-SIZE',
  severity: 'error',
  title: 'Definition too large',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.definition !== undefined,
  check: ({ properties: { definition = null } }) => {
    const length = JSON.stringify(definition).length;
    const most = stepFunctionsLimits.definitionCharacters.value;
    if (length <= most) return [];
    return [
      {
        path: 'definition',
        message: `AWS refuses the state machine: its definition has ${formatNumber(length)} characters and ${formatNumber(most)} are allowed. Move parts into state machines of their own.`,
        given: length,
        allowed: formatNumber(most),
      },
    ];
  },
};
