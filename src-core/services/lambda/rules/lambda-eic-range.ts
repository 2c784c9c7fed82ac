import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Maximum event age out of range. */
export const lambdaEicRange = rangeRule({
  id: 'LAMBDA-EIC-RANGE',
  title: 'Maximum event age out of range',
  properties: lambdaProperties,
  property: 'maximumEventAgeSeconds',
  refusal: 'AWS refuses the invocation settings',
});
