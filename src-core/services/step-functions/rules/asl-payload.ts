import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatQuantity } from '../../../shared/units.ts';
import { utf8Length } from '../../../shared/utf8.ts';
import { listStates } from '../../../states-language/list-states.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';

/** Fixed data too large. */
export const aslPayload: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-PAYLOAD',
  severity: 'error',
  title: 'Fixed data too large',
  why: 'The execution fails with States.DataLimitExceeded.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state }) => state['Result'] !== undefined || state['Parameters'] !== undefined,
    ),
  check: ({ properties: { definition } }) => {
    const most = stepFunctionsLimits.payloadBytes.value;
    return listStates(definition)
      .filter(({ state }) =>
        [state['Result'], state['Parameters'], state['Assign']].some(
          value => value !== undefined && utf8Length(JSON.stringify(value)) > most,
        ),
      )
      .map(({ name }) => ({
        path: 'definition',
        message: `The execution fails at "${name}": its fixed data exceeds ${formatQuantity(most, 'bytes')}. Keep the data in S3 and pass a pointer.`,
      }));
  },
};
