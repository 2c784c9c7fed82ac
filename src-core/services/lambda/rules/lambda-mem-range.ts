import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Memory out of range. */
export const lambdaMemRange = rangeRule({
  id: 'LAMBDA-MEM-RANGE',
  title: 'Memory out of range',
  properties: lambdaProperties,
  property: 'memorySizeMegabytes',
  refusal: 'AWS refuses the function',
});
