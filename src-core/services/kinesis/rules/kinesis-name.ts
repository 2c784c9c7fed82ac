import { textRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Stream name not allowed. */
export const kinesisName = textRule({
  id: 'KINESIS-NAME',
  title: 'Stream name not allowed',
  properties: kinesisProperties,
  property: 'streamName',
  refusal: 'AWS refuses the stream',
});
