import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';

/** Half of high-throughput mode. */
export const sqsHtHalf: ResourceRule<SqsValues> = {
  id: 'SQS-HT-HALF',
  severity: 'info',
  title: 'Half of high-throughput mode',
  why: 'The queue stays at normal FIFO throughput.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.fifoQueue && properties.deduplicationScope === 'messageGroup',
  check: ({ id, properties }) => {
    if (properties.fifoThroughputLimit === 'perMessageGroupId') return [];
    const message = `The queue stays at ${formatNumber(sqsLimits.fifoCallsPerSecond.value)} calls a second: high-throughput mode needs deduplication and throughput per message group. Set the throughput limit too.`;
    const fix = fixBySetting('Turn on high throughput', id, { fifoThroughputLimit: 'perMessageGroupId' });
    return [{ path: 'fifoThroughputLimit', message, given: properties.fifoThroughputLimit, fix }];
  },
};
