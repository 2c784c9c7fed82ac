import { choiceRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Unknown signature version. */
export const snsSignatureValue = choiceRule({
  id: 'SNS-SIGNATURE-VALUE',
  title: 'Unknown signature version',
  properties: snsProperties,
  property: 'signatureVersion',
  refusal: 'AWS refuses the topic',
});
