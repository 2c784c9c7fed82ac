import { fixByRemoving } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Two destinations for one condition. */
export const lambdaDestOne: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DEST-ONE',
  severity: 'error',
  title: 'Two destinations for one condition',
  why: 'Only one of them can be deployed.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id, from, properties }, graph) => {
    const first = graph
      .outgoing(from, 'async-destination')
      .find(wire => wire.properties['condition'] === properties.condition);
    if (first === undefined || first.id === id) return [];
    const message = `Only one of them can be deployed: a function has one destination for each condition, and this one goes to ${nameOf(graph, first.to)} already. Send to a topic to reach several.`;
    return [
      { path: 'condition', message, given: properties.condition, fix: fixByRemoving('Remove this destination', id) },
    ];
  },
};
