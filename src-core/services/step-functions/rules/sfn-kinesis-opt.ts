import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, replaceAt } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Kinesis without its SDK integration. */
export const sfnKinesisOpt: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-KINESIS-OPT',
  severity: 'error',
  title: 'Kinesis without its SDK integration',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ id, properties: { definition = null } }) =>
    listStates(definition).flatMap(({ name, state: { Resource }, path }) => {
      if (typeof Resource !== 'string' || !/:states:::kinesis:/.test(Resource)) return [];
      const right = Resource.replace(':::kinesis:', ':::aws-sdk:kinesis:');
      const message = `Step Functions refuses the task "${name}": there is no optimized Kinesis integration. Use the SDK integration.`;
      return [
        {
          path: 'definition',
          message,
          given: Resource,
          fix: fixBySetting('Use the SDK integration', id, {
            definition: replaceAt(definition, [...path, 'Resource'], right),
          }),
        },
      ];
    }),
};
