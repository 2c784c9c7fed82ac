import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, taskArgument } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Publish without a message or one clear target. */
export const sfnSnsTarget: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-SNS-TARGET',
  severity: 'error',
  title: 'Publish without a message or one clear target',
  why: 'The task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && Resource.includes(':::sns:publish'),
    ),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state }) => {
      if (typeof state['Resource'] !== 'string' || !state['Resource'].includes(':::sns:publish')) return [];
      const targets = ['TopicArn', 'TargetArn', 'PhoneNumber'].filter(
        target => taskArgument(state, target) !== undefined,
      );
      if (targets.length === 1 && taskArgument(state, 'Message') !== undefined) return [];
      return [
        {
          path: 'definition',
          message: `The task "${name}" fails: a publish needs Message and exactly one of TopicArn, TargetArn and PhoneNumber. Correct its arguments.`,
        },
      ];
    }),
};
