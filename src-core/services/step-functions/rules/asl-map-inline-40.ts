import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { listStates } from '../../../states-language/list-states.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';

/** More iterations than an inline Map runs. */
export const aslMapInline40: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-MAP-INLINE-40',
  severity: 'warning',
  title: 'More iterations than an inline Map runs',
  why: 'Only 40 iterations run at the same time.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Map'),
  check: ({ properties: { definition } }) => {
    const most = stepFunctionsLimits.inlineMapConcurrency.value;
    return listStates(definition).flatMap(({ name, state: { MaxConcurrency, ItemProcessor } }) => {
      const config = isJsonObject(ItemProcessor) ? ItemProcessor['ProcessorConfig'] : undefined;
      const isDistributed = isJsonObject(config) && config['Mode'] === 'DISTRIBUTED';
      if (isDistributed || typeof MaxConcurrency !== 'number' || MaxConcurrency <= most) return [];
      return [
        {
          path: 'definition',
          message: `The Map "${name}" runs ${most} iterations at the same time, not ${MaxConcurrency}: it is inline. Make it distributed, or lower the number.`,
          given: MaxConcurrency,
        },
      ];
    });
  },
};
