import { textRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Topic name not allowed. */
export const snsName = textRule({
  id: 'SNS-NAME',
  title: 'Topic name not allowed',
  properties: snsProperties,
  property: 'topicName',
  refusal: 'AWS refuses the topic',
});
