import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Simulated idle life out of range. */
export const lambdaSimIdle = rangeRule({
  id: 'LAMBDA-SIM-IDLE',
  title: 'Simulated idle life out of range',
  properties: lambdaProperties,
  property: 'environmentIdleSeconds',
  refusal: 'The simulation cannot run the function',
  severity: 'warning',
});
