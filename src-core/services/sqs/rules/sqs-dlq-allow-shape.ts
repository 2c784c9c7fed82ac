import { fixBySetting } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { FACTS_CHECKED_ON, type Problem, type ResourceRule } from '../../../contract/rule.ts';
import { isQueue, type SqsValues, sqsLimits } from '../properties.ts';

/** Redrive source queues that do not fit the permission. */
export const sqsDlqAllowShape: ResourceRule<SqsValues> = {
  id: 'SQS-DLQ-ALLOW-SHAPE',
  severity: 'error',
  title: 'Redrive source queues that do not fit the permission',
  why: 'AWS refuses to create the queue, or it takes no dead letters.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ given }) => given['redrivePermission'] !== undefined || given['redriveSourceQueues'] !== undefined,
  check: (queue, graph) => {
    const problem = problemOf(queue, graph);
    return problem === undefined
      ? []
      : [{ path: 'redriveSourceQueues', given: queue.properties.redriveSourceQueues, ...problem }];
  },
};

function problemOf({ id, given, properties }: GraphResource<SqsValues>, graph: DesignGraph): Problem | undefined {
  const { redrivePermission, redriveSourceQueues } = properties;
  const most = sqsLimits.redriveSourceQueues.value;
  if (redrivePermission !== 'byQueue') {
    if (given['redriveSourceQueues'] === undefined || redriveSourceQueues.length === 0) return undefined;
    const fix = fixBySetting('Let only the listed queues in', id, { redrivePermission: 'byQueue' });
    return {
      message:
        'AWS refuses the queue: source queues are listed although the permission is not by queue. Change the permission, or empty the list.',
      fix,
    };
  }
  if (redriveSourceQueues.length === 0) {
    const fix = fixBySetting('Let all queues in', id, { redrivePermission: undefined });
    return {
      message:
        'AWS refuses the queue: dead letters are allowed by queue, and no queue is listed. List the source queues, or allow all.',
      fix,
    };
  }
  if (redriveSourceQueues.length > most) {
    const fix = fixBySetting('Let all queues in', id, { redrivePermission: undefined, redriveSourceQueues: undefined });
    return {
      message: `AWS refuses the queue: it lists ${redriveSourceQueues.length} source queues and at most ${most} are allowed. Allow all queues instead.`,
      fix,
    };
  }
  const unknown = redriveSourceQueues.find(source => !isQueue(graph.resource(source)));
  if (unknown === undefined) return undefined;
  const fix = fixBySetting(`Take "${unknown}" off the list`, id, {
    redriveSourceQueues: redriveSourceQueues.filter(source => source !== unknown),
  });
  return {
    message: `The list lets in "${unknown}", which is no queue of this design. Name source queues by their ids.`,
    ...(redriveSourceQueues.length > 1 && { fix }),
  };
}
