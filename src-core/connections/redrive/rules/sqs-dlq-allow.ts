import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue, sqsLimits } from '../../../services/sqs/properties.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead-letter queue that lets this queue out. */
export const sqsDlqAllow: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-ALLOW',
  severity: 'error',
  title: 'Dead-letter queue that lets this queue out',
  why: 'AWS refuses the redrive policy.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ to }, graph) => isQueue(graph.resource(to)),
  check: ({ from, to }, graph) => {
    const target = graph.resource(to);
    if (!isQueue(target)) return [];
    const { redrivePermission, redriveSourceQueues } = target.properties;
    if (redrivePermission === 'allowAll' || (redrivePermission === 'byQueue' && redriveSourceQueues.includes(from)))
      return [];
    const rule = redrivePermission === 'denyAll' ? 'takes dead letters of no queue' : 'does not list this queue';
    const message = `AWS refuses the redrive policy: ${nameOf(graph, to)} ${rule}. Change its redrive permission.`;
    const fix =
      redrivePermission === 'byQueue' && redriveSourceQueues.length < sqsLimits.redriveSourceQueues.value
        ? fixBySetting('Add this queue to the list', to, { redriveSourceQueues: [...redriveSourceQueues, from] })
        : fixBySetting('Let all queues in', to, { redrivePermission: undefined, redriveSourceQueues: undefined });
    return [{ message, given: redrivePermission, fix }];
  },
};
