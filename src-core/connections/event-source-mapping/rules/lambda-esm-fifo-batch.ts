import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Batch too large for a FIFO queue. */
export const lambdaEsmFifoBatch: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FIFO-BATCH',
  severity: 'error',
  title: 'Batch too large for a FIFO queue',
  why: 'Lambda refuses the mapping.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const queue = graph.resource(from);
    return isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ id, properties: { batchSize } }) => {
    const most = eventSourceMappingLimits.fifoBatchSize.value;
    if (batchSize === undefined || batchSize <= most) return [];
    const message = `Lambda refuses the mapping: a FIFO queue gives at most ${most} messages at a time, and the batch size is ${batchSize}. Lower it.`;
    return [
      {
        path: 'batchSize',
        message,
        given: batchSize,
        allowed: `1 to ${most}`,
        fix: fixBySetting(`Set the batch size to ${most}`, id, { batchSize: most }),
      },
    ];
  },
};
