import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Warm throughput needs On-demand Advantage. */
export const kinesisWarmAdvantage: ResourceRule<KinesisValues> = {
  id: 'KINESIS-WARM-ADVANTAGE',
  severity: 'info',
  title: 'Warm throughput needs On-demand Advantage',
  why: 'AWS refuses it in an account without that setting.',
  sourceUrl: 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.streamMode === 'ON_DEMAND',
  check: ({ properties }) =>
    properties.warmThroughputMebibytesPerSecond === undefined
      ? []
      : [
          {
            path: 'warmThroughputMebibytesPerSecond',
            message:
              'AWS refuses the stream unless the account has On-demand Advantage switched on. Check the account before deploying.',
            given: properties.warmThroughputMebibytesPerSecond,
          },
        ],
};
