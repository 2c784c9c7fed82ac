import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Reserved concurrency out of range. */
export const lambdaReservedRange = rangeRule({
  id: 'LAMBDA-RESERVED-RANGE',
  title: 'Reserved concurrency out of range',
  properties: lambdaProperties,
  property: 'reservedConcurrentExecutions',
  refusal: 'AWS refuses the function',
});
