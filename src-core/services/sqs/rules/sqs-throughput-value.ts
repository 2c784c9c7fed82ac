import { choiceRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Unknown FIFO throughput limit. */
export const sqsThroughputValue = choiceRule({
  id: 'SQS-THROUGHPUT-VALUE',
  title: 'Unknown FIFO throughput limit',
  properties: sqsProperties,
  property: 'fifoThroughputLimit',
  refusal: 'AWS refuses the queue',
});
