import { fixBySetting } from '../../../contract/fixes.ts';
import { clientRatePerSecond } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';

/** More than a FIFO queue takes. */
export const sqsFifoThroughput: ResourceRule<SqsValues> = {
  id: 'SQS-FIFO-THROUGHPUT',
  severity: 'warning',
  title: 'More than a FIFO queue takes',
  why: 'Senders are throttled.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-fifo-throttling-issues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) =>
    properties.fifoQueue && properties.fifoThroughputLimit === 'perQueue' && clientRatePerSecond(graph, id) > 0,
  check: ({ id }, graph) => {
    const rate = clientRatePerSecond(graph, id);
    const limit = sqsLimits.fifoCallsPerSecond.value;
    if (rate <= limit) return [];
    const message = `Sends are throttled: clients send ${formatNumber(rate)} messages a second, and this FIFO queue takes ${formatNumber(limit)} calls a second. Turn on high throughput with many groups, or send in batches.`;
    const values = { deduplicationScope: 'messageGroup', fifoThroughputLimit: 'perMessageGroupId' };
    return [
      {
        path: 'fifoThroughputLimit',
        message,
        given: 'perQueue',
        fix: fixBySetting('Turn on high throughput', id, values),
      },
    ];
  },
};
