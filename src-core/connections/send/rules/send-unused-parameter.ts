import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { type SendValues, sendProperties } from '../properties.ts';

/** Parameter that the receiver does not take. */
export const sendUnusedParameter: ConnectionRule<SendValues> = {
  id: 'SEND-UNUSED-PARAMETER',
  severity: 'info',
  title: 'Parameter that the receiver does not take',
  why: 'The setting has no effect.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ given }) => PARAMETERS.some(([name]) => given[name] !== undefined),
  check: ({ id, to, given }, graph) =>
    PARAMETERS.filter(
      ([name, takers]) => given[name] !== undefined && !takers.includes(graph.resource(to)?.type ?? ''),
    ).map(([name]) => {
      const label = sendProperties[name].label.toLowerCase();
      const message = `Nothing happens: ${nameOf(graph, to)} takes no ${label}. Remove it.`;
      return {
        path: name,
        message,
        given: given[name] ?? null,
        fix: fixBySetting(`Remove the ${label}`, id, { [name]: undefined }),
      };
    }),
};

const PARAMETERS = (
  ['messageGroupId', 'messageDeduplicationId', 'delaySeconds', 'partitionKey', 'invocationType'] as const
).map(name => [name, sendProperties[name].appliesTo?.map(({ service }): string => service) ?? []] as const);
