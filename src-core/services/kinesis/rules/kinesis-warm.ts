import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Warm throughput on a provisioned stream. */
export const kinesisWarm: ResourceRule<KinesisValues> = {
  id: 'KINESIS-WARM',
  severity: 'error',
  title: 'Warm throughput on a provisioned stream',
  why: 'AWS refuses to create the stream.',
  sourceUrl: 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.warmThroughputMebibytesPerSecond !== undefined,
  check: ({ id, properties }) => {
    if (properties.streamMode === 'ON_DEMAND') return [];
    const message =
      'AWS refuses the stream: only on-demand streams can be kept warm, in an account with On-demand Advantage. Remove the setting.';
    return [
      {
        path: 'warmThroughputMebibytesPerSecond',
        message,
        given: properties.warmThroughputMebibytesPerSecond ?? null,
        fix: fixBySetting('Remove the warm throughput', id, { warmThroughputMebibytesPerSecond: undefined }),
      },
    ];
  },
};
