import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Automatic distribution keeps no order. */
export const kinesisAutoOrder: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-AUTO-ORDER',
  severity: 'warning',
  title: 'Automatic distribution keeps no order',
  why: 'Records of one key are processed in any order.',
  sourceUrl: 'https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ from }, graph) => {
    const stream = graph.resource(from);
    if (!isStream(stream) || stream.properties.recordDistributionStrategy !== 'AUTO') return [];
    const message =
      'Records of one key are processed in any order: automatic distribution ignores the key. Distribute by partition key where order matters.';
    return [
      {
        message,
        given: 'AUTO',
        fix: fixBySetting('Distribute by partition key', from, { recordDistributionStrategy: undefined }),
      },
    ];
  },
};
