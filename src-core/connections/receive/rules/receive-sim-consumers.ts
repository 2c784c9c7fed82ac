import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Number of consumers out of range. */
export const receiveSimConsumers = rangeRule({
  id: 'RECEIVE-SIM-CONSUMERS',
  title: 'Number of consumers out of range',
  properties: receiveProperties,
  property: 'consumers',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
