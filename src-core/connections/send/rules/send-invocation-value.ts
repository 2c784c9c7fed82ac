import { choiceRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Unknown invocation type. */
export const sendInvocationValue = choiceRule({
  id: 'SEND-INVOCATION-VALUE',
  title: 'Unknown invocation type',
  properties: sendProperties,
  property: 'invocationType',
  refusal: 'Lambda refuses the call',
});
