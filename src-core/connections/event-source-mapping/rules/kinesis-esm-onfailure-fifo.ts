import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** FIFO failure destination of a stream. */
export const kinesisEsmOnfailureFifo: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-ONFAILURE-FIFO',
  severity: 'warning',
  title: 'FIFO failure destination of a stream',
  why: 'Lambda sends no message group, so the report may be refused.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ from, properties }, graph) =>
    isStream(graph.resource(from)) && properties.onFailureDestination !== undefined,
  check: ({ properties: { onFailureDestination = '' } }, graph) => {
    const target = graph.resource(onFailureDestination);
    const isFifo = (isQueue(target) && target.properties.fifoQueue) || (isTopic(target) && target.properties.fifoTopic);
    if (!isFifo) return [];
    return [
      {
        path: 'onFailureDestination',
        message: `Reports of failed batches may be lost: ${nameOf(graph, onFailureDestination)} is FIFO and Lambda sends no message group. Use a standard queue or topic.`,
        given: onFailureDestination,
      },
    ];
  },
};
