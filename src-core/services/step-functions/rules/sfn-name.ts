import { textRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** State machine name not allowed. */
export const sfnName = textRule({
  id: 'SFN-NAME',
  title: 'State machine name not allowed',
  properties: stepFunctionsProperties,
  property: 'stateMachineName',
  refusal: 'AWS refuses the state machine',
});
