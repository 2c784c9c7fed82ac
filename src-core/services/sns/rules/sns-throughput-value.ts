import { choiceRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Unknown FIFO throughput scope. */
export const snsThroughputValue = choiceRule({
  id: 'SNS-THROUGHPUT-VALUE',
  title: 'Unknown FIFO throughput scope',
  properties: snsProperties,
  property: 'fifoThroughputScope',
  refusal: 'AWS refuses the topic',
});
