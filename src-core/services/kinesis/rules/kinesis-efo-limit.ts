import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';

/** Too many consumers with enhanced fan-out. */
export const kinesisEfoLimit: ResourceRule<KinesisValues> = {
  id: 'KINESIS-EFO-LIMIT',
  severity: 'error',
  title: 'Too many consumers with enhanced fan-out',
  why: 'AWS refuses further consumers.',
  sourceUrl: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) =>
    graph.outgoing(id, 'event-source-mapping').some(wire => wire.properties['enhancedFanOut'] === true),
  check: ({ id }, graph) => {
    const count = graph
      .outgoing(id, 'event-source-mapping')
      .filter(wire => wire.properties['enhancedFanOut'] === true).length;
    const most = kinesisLimits.enhancedFanOutConsumers.value;
    if (count <= most) return [];
    return [
      {
        message: `AWS refuses some of the ${count} consumers: a stream takes ${most} with enhanced fan-out. Let some read the shared way, or use a second stream.`,
        given: count,
        allowed: `at most ${most}`,
      },
    ];
  },
};
