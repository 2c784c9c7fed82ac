import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Order within a partition key only. */
export const kinesisEsmPfactorOrder: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-PFACTOR-ORDER',
  severity: 'info',
  title: 'Order within a partition key only',
  why: 'Records of different keys of a shard are processed in any order.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ properties: { parallelizationFactor } }) =>
    parallelizationFactor <= 1
      ? []
      : [
          {
            path: 'parallelizationFactor',
            message: `Order is kept within a partition key only: ${parallelizationFactor} batches of a shard run at the same time. Use 1 where the whole shard must stay in order.`,
            given: parallelizationFactor,
          },
        ],
};
