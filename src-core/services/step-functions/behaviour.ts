import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { StepFunctionsValues } from './properties.ts';

/** How Step Functions state machine acts. */
export const stepFunctionsBehaviour: ServiceBehaviour<StepFunctionsValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
