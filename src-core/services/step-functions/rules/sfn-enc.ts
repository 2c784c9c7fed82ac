import { rangeRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** Data key reuse period out of range. */
export const sfnEnc = rangeRule({
  id: 'SFN-ENC',
  title: 'Data key reuse period out of range',
  properties: stepFunctionsProperties,
  property: 'kmsDataKeyReusePeriodSeconds',
  refusal: 'AWS refuses the state machine',
});
