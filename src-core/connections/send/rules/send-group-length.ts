import { textRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Message group id not allowed. */
export const sendGroupLength = textRule({
  id: 'SEND-GROUP-LENGTH',
  title: 'Message group id not allowed',
  properties: sendProperties,
  property: 'messageGroupId',
  refusal: 'The message is refused',
});
