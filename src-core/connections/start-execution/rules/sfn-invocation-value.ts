import { choiceRule } from '../../../contract/property-rule.ts';
import { startExecutionProperties } from '../properties.ts';

/** Unknown way to start. */
export const sfnInvocationValue = choiceRule({
  id: 'SFN-INVOCATION-VALUE',
  title: 'Unknown way to start',
  properties: startExecutionProperties,
  property: 'invocation',
  refusal: 'Step Functions refuses the call',
});
