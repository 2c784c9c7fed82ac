import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';

/** Many consumers share the reading of a stream. */
export const kinesisSharedReaders: ResourceRule<KinesisValues> = {
  id: 'KINESIS-SHARED-READERS',
  severity: 'warning',
  title: 'Many consumers share the reading of a stream',
  why: 'Reads are throttled and consumers fall behind.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id, 'event-source-mapping').length > 0,
  check: ({ id }, graph) => {
    const shared = graph
      .outgoing(id, 'event-source-mapping')
      .filter(wire => wire.properties['enhancedFanOut'] !== true);
    if (shared.length <= COMFORTABLE_READERS) return [];
    const message = `Consumers fall behind: ${shared.length} of them share ${kinesisLimits.shardReadsPerSecond.value} reads and 2 MB a second of each shard. Give some of them enhanced fan-out.`;
    const edits = shared
      .slice(COMFORTABLE_READERS)
      .flatMap(wire => fixBySetting('', wire.id, { enhancedFanOut: true }).edits);
    return [{ message, given: shared.length, fix: { title: 'Give the later consumers enhanced fan-out', edits } }];
  },
};

/** Readers that two shared megabytes a second serve well. */
const COMFORTABLE_READERS = 2;
