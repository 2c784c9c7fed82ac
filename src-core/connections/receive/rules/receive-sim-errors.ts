import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Share of failing messages out of range. */
export const receiveSimErrors = rangeRule({
  id: 'RECEIVE-SIM-ERRORS',
  title: 'Share of failing messages out of range',
  properties: receiveProperties,
  property: 'errorRate',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
