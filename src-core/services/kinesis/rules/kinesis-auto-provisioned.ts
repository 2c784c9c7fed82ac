import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Automatic distribution on a provisioned stream. */
export const kinesisAutoProvisioned: ResourceRule<KinesisValues> = {
  id: 'KINESIS-AUTO-PROVISIONED',
  severity: 'error',
  title: 'Automatic distribution on a provisioned stream',
  why: 'AWS refuses the stream.',
  sourceUrl: 'https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.recordDistributionStrategy === 'AUTO',
  check: ({ id, properties }) => {
    if (properties.streamMode === 'ON_DEMAND') return [];
    const message =
      'AWS refuses the stream: records are distributed automatically on on-demand streams only. Distribute by partition key, or make the stream on-demand.';
    return [
      {
        path: 'recordDistributionStrategy',
        message,
        given: 'AUTO',
        fix: fixBySetting('Distribute by partition key', id, { recordDistributionStrategy: undefined }),
      },
    ];
  },
};
