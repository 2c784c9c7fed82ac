import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Express workflow that sends messages. */
export const sfnExpressIdempotent: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-EXPRESS-IDEMPOTENT',
  severity: 'info',
  title: 'Express workflow that sends messages',
  why: 'Messages may be sent twice.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.stateMachineType === 'EXPRESS',
  check: ({ id, properties: { definition } }, graph) => {
    const isStartedAsync = graph.incoming(id).some(wire => wire.properties['invocation'] !== 'sync');
    const sender = listStates(definition).find(
      ({ state: { Resource } }) => typeof Resource === 'string' && /:::(sqs:sendMessage|sns:publish)/.test(Resource),
    );
    if (!isStartedAsync || sender === undefined) return [];
    return [
      {
        path: 'definition',
        message: `"${sender.name}" may send twice: an Express workflow that is not waited for runs at least once. Let receivers cope with duplicates, or give a deduplication id.`,
      },
    ];
  },
};
