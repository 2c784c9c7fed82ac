import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Ephemeral storage out of range. */
export const lambdaStorageRange = rangeRule({
  id: 'LAMBDA-STORAGE-RANGE',
  title: 'Ephemeral storage out of range',
  properties: lambdaProperties,
  property: 'ephemeralStorageMegabytes',
  refusal: 'AWS refuses the function',
});
