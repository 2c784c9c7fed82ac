import { fixBySetting } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isQueue, type SqsValues } from '../properties.ts';

/** Two queues with one name. */
export const sqsDupName: ResourceRule<SqsValues> = {
  id: 'SQS-DUP-NAME',
  severity: 'error',
  title: 'Two queues with one name',
  why: 'The second queue cannot be created beside the first.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.queueName !== undefined,
  check: ({ id, properties: { queueName } }, graph) => {
    const first = graph.derive(firstByName).get(queueName ?? '');
    if (first === undefined || first.id === id) return [];
    const message = `AWS keeps one queue of a name in an account and Region, and ${nameOf(graph, first.id)} is already called "${queueName}". Give this queue another name, or none.`;
    const fix = fixBySetting('Let CloudFormation name this queue', id, { queueName: undefined });
    return [{ path: 'queueName', message, given: queueName ?? '', fix }];
  },
};

/** The first queue of each name that a design states. */
function firstByName(graph: DesignGraph): ReadonlyMap<string, GraphResource> {
  const names = new Map<string, GraphResource>();
  for (const resource of graph.resources) {
    const name = isQueue(resource) ? resource.properties.queueName : undefined;
    if (name !== undefined && !names.has(name)) names.set(name, resource);
  }
  return names;
}
