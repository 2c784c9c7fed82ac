import { choiceRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** Unknown logging level. */
export const sfnLoggingValue = choiceRule({
  id: 'SFN-LOGGING-VALUE',
  title: 'Unknown logging level',
  properties: stepFunctionsProperties,
  property: 'loggingLevel',
  refusal: 'AWS refuses the state machine',
});
