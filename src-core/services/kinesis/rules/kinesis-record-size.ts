import { rangeRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Maximum record size out of range. */
export const kinesisRecordSize = rangeRule({
  id: 'KINESIS-RECORD-SIZE',
  title: 'Maximum record size out of range',
  properties: kinesisProperties,
  property: 'maxRecordSizeKibibytes',
  refusal: 'AWS refuses the stream',
});
