import { textRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Display name too long. */
export const snsDisplayName = textRule({
  id: 'SNS-DISPLAY-NAME',
  title: 'Display name too long',
  properties: snsProperties,
  property: 'displayName',
  refusal: 'AWS refuses the topic',
});
