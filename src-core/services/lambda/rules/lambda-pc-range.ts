import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Provisioned concurrency out of range. */
export const lambdaPcRange = rangeRule({
  id: 'LAMBDA-PC-RANGE',
  title: 'Provisioned concurrency out of range',
  properties: lambdaProperties,
  property: 'provisionedConcurrentExecutions',
  refusal: 'AWS refuses the alias',
});
