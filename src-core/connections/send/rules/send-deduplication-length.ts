import { textRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Message deduplication id not allowed. */
export const sendDeduplicationLength = textRule({
  id: 'SEND-DEDUPLICATION-LENGTH',
  title: 'Message deduplication id not allowed',
  properties: sendProperties,
  property: 'messageDeduplicationId',
  refusal: 'The message is refused',
});
