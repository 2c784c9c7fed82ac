import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import { formatNumber } from '../../../shared/units.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Records that do not fit an invocation. */
export const kinesisLargeLambda: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-LARGE-LAMBDA',
  severity: 'warning',
  title: 'Records that do not fit an invocation',
  why: 'A record too large for the payload is never delivered and blocks its shard.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ from }, graph) => {
    const stream = graph.resource(from);
    if (!isStream(stream) || stream.properties.maxRecordSizeKibibytes <= LARGEST_KIBIBYTES) return [];
    const message = `A record above about ${formatNumber(LARGEST_KIBIBYTES)} KiB never reaches the function and blocks its shard: encoded, it exceeds the 6 MB of an invocation. Keep large data in S3 and send a pointer.`;
    return [{ message, given: stream.properties.maxRecordSizeKibibytes }];
  },
};

/** Base64 makes four bytes of three; what is left of the payload after that, in KiB. */
const LARGEST_KIBIBYTES = 4_400;
