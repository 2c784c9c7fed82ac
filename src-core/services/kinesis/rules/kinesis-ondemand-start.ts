import { clientRatePerSecond } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';

/** More than a new on-demand stream takes. */
export const kinesisOndemandStart: ResourceRule<KinesisValues> = {
  id: 'KINESIS-ONDEMAND-START',
  severity: 'warning',
  title: 'More than a new on-demand stream takes',
  why: 'Writes are throttled until the stream has grown.',
  sourceUrl: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) => properties.streamMode === 'ON_DEMAND' && clientRatePerSecond(graph, id) > 0,
  check: ({ id, properties }, graph) => {
    const rate = clientRatePerSecond(graph, id);
    const most = kinesisLimits.onDemandStartRecordsPerSecond.value;
    if (rate <= most || properties.warmThroughputMebibytesPerSecond !== undefined) return [];
    return [
      {
        path: 'streamMode',
        message: `Writes are throttled at first: clients send ${formatNumber(rate)} records a second, and a new on-demand stream takes ${formatNumber(most)}. Keep it warm, or begin with a provisioned stream.`,
        given: rate,
      },
    ];
  },
};
