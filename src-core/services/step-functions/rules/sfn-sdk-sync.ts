import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Job pattern on an SDK integration. */
export const sfnSdkSync: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-SDK-SYNC',
  severity: 'error',
  title: 'Job pattern on an SDK integration',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ properties: { definition } }) =>
    listStates(definition)
      .filter(
        ({ state: { Resource } }) =>
          typeof Resource === 'string' && Resource.includes(':aws-sdk:') && /\.sync(:2)?$/.test(Resource),
      )
      .map(({ name, state }) => ({
        path: 'definition',
        message: `Step Functions refuses the task "${name}": SDK integrations cannot wait for a job. Poll with Wait and Choice states.`,
        given: state['Resource'] ?? null,
      })),
};
