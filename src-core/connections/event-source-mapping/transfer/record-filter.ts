import type { GraphConnection } from '../../../contract/graph.ts';
import type { ReceivedMessage } from '../../../contract/received-message.ts';
import type { StreamRecord } from '../../../contract/service-api.ts';
import { type FilterCriteria, matchesFilterCriteria, parseFilterCriteria } from '../../../patterns/index.ts';
import type { EventSourceMappingValues } from '../properties.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

const compiled = new WeakMap<object, FilterCriteria | 'invalid'>();

// Criteria depend on the properties alone, so keeping them beside the state does not touch determinism.
function criteriaOf(mapping: Mapping, source: 'sqs' | 'kinesis'): FilterCriteria | 'none' | 'invalid' {
  const patterns = mapping.properties.filterPatterns;
  if (!Array.isArray(patterns) || patterns.length === 0) return 'none';
  const known = compiled.get(mapping.properties);
  if (known !== undefined) return known;
  const result = parseFilterCriteria(source, patterns);
  const criteria = result.ok ? result.criteria : 'invalid';
  compiled.set(mapping.properties, criteria);
  return criteria;
}

/** Whether a mapping's filters let a message of a queue through. Patterns that AWS would refuse let nothing through. */
export function passesQueueFilter(mapping: Mapping, received: ReceivedMessage): boolean {
  const criteria = criteriaOf(mapping, 'sqs');
  if (criteria === 'none') return true;
  if (criteria === 'invalid') return false;
  const { message } = received;
  return matchesFilterCriteria(criteria, {
    messageId: message.id,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(received.receiveCount),
      SentTimestamp: String(received.sentAtMillis),
      ...(message.groupId === undefined ? {} : { MessageGroupId: message.groupId }),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { type, value }]) => [
        name,
        { dataType: type, stringValue: value },
      ]),
    ),
    eventSource: 'aws:sqs',
  });
}

/** Whether a mapping's filters let a record of a stream through. */
export function passesStreamFilter(mapping: Mapping, record: StreamRecord): boolean {
  const criteria = criteriaOf(mapping, 'kinesis');
  if (criteria === 'none') return true;
  if (criteria === 'invalid') return false;
  return matchesFilterCriteria(criteria, {
    data: record.message.body,
    partitionKey: record.message.partitionKey ?? null,
    sequenceNumber: record.sequenceNumber,
    kinesisSchemaVersion: '1.0',
    eventSource: 'aws:kinesis',
  });
}
