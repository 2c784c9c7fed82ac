import { textRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Partition key not allowed. */
export const kinesisKeyLength = textRule({
  id: 'KINESIS-KEY-LENGTH',
  title: 'Partition key not allowed',
  properties: sendProperties,
  property: 'partitionKey',
  refusal: 'Kinesis refuses the record',
});
