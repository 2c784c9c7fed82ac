import { choiceRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Unknown tracing mode. */
export const snsTracingValue = choiceRule({
  id: 'SNS-TRACING-VALUE',
  title: 'Unknown tracing mode',
  properties: snsProperties,
  property: 'tracingConfig',
  refusal: 'AWS refuses the topic',
});
