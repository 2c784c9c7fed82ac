import { choiceRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** Unknown workflow type. */
export const sfnTypeValue = choiceRule({
  id: 'SFN-TYPE-VALUE',
  title: 'Unknown workflow type',
  properties: stepFunctionsProperties,
  property: 'stateMachineType',
  refusal: 'AWS refuses the state machine',
});
