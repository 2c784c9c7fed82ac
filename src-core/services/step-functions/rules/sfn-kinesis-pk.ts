import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, taskArgument } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Record without data or partition key. */
export const sfnKinesisPk: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-KINESIS-PK',
  severity: 'error',
  title: 'Record without data or partition key',
  why: 'Kinesis refuses the record and the task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state }) => {
      if (
        typeof state['Resource'] !== 'string' ||
        !state['Resource'].includes(':aws-sdk:kinesis:putRecord') ||
        state['Resource'].includes('putRecords')
      )
        return [];
      const missing = ['Data', 'PartitionKey'].filter(argument => taskArgument(state, argument) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          path: 'definition',
          message: `Kinesis refuses the record of "${name}": ${missing.join(' and ')} must be given. Add it to the arguments.`,
        },
      ];
    }),
};
