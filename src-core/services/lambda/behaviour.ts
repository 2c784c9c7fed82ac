import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { LambdaValues } from './properties.ts';

/** How Lambda function acts. */
export const lambdaBehaviour: ServiceBehaviour<LambdaValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
