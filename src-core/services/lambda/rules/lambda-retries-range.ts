import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Asynchronous retries out of range. */
export const lambdaRetriesRange = rangeRule({
  id: 'LAMBDA-RETRIES-RANGE',
  title: 'Asynchronous retries out of range',
  properties: lambdaProperties,
  property: 'maximumRetryAttempts',
  refusal: 'AWS refuses the invocation settings',
});
