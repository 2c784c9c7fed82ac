import { choiceRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Unknown starting position. */
export const kinesisStartposValue = choiceRule({
  id: 'KINESIS-STARTPOS-VALUE',
  title: 'Unknown starting position',
  properties: eventSourceMappingProperties,
  property: 'startingPosition',
  refusal: 'Lambda refuses the mapping',
});
