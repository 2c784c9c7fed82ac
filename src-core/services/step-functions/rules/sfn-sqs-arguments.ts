import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates, taskArgument } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Send without a queue or a body. */
export const sfnSqsArguments: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-SQS-ARGUMENTS',
  severity: 'error',
  title: 'Send without a queue or a body',
  why: 'The task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && Resource.includes(':::sqs:sendMessage'),
    ),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state }) => {
      if (typeof state['Resource'] !== 'string' || !state['Resource'].includes(':::sqs:sendMessage')) return [];
      const missing = ['QueueUrl', 'MessageBody'].filter(argument => taskArgument(state, argument) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          path: 'definition',
          message: `The task "${name}" fails: ${missing.join(' and ')} must be given to send a message. Add it to the arguments.`,
        },
      ];
    }),
};
