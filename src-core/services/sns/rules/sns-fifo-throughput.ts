import { fixBySetting } from '../../../contract/fixes.ts';
import { clientRatePerSecond } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type SnsValues, snsLimits } from '../properties.ts';

/** More than a FIFO topic takes. */
export const snsFifoThroughput: ResourceRule<SnsValues> = {
  id: 'SNS-FIFO-THROUGHPUT',
  severity: 'warning',
  title: 'More than a FIFO topic takes',
  why: 'Publishers are throttled.',
  sourceUrl: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sns.FifoThroughputScope.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) => properties.fifoTopic && clientRatePerSecond(graph, id) > 0,
  check: ({ id, properties }, graph) => {
    const rate = clientRatePerSecond(graph, id);
    const limit =
      properties.fifoThroughputScope === 'MessageGroup'
        ? snsLimits.publishesPerSecond.value
        : snsLimits.fifoMessagesPerSecond.value;
    if (rate <= limit) return [];
    const message = `Publishers are throttled: clients send ${formatNumber(rate)} messages a second, and this FIFO topic takes ${formatNumber(limit)}. Let it scale by message group, with many groups.`;
    const fix = fixBySetting('Scale by message group', id, { fifoThroughputScope: 'MessageGroup' });
    return [
      { path: 'fifoThroughputScope', message, given: rate, ...(rate <= snsLimits.publishesPerSecond.value && { fix }) },
    ];
  },
};
