import { choiceRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Unknown capacity mode. */
export const kinesisModeValue = choiceRule({
  id: 'KINESIS-MODE-VALUE',
  title: 'Unknown capacity mode',
  properties: kinesisProperties,
  property: 'streamMode',
  refusal: 'AWS refuses the stream',
});
