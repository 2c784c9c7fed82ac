import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Pause after an empty call out of range. */
export const receiveSimPause = rangeRule({
  id: 'RECEIVE-SIM-PAUSE',
  title: 'Pause after an empty call out of range',
  properties: receiveProperties,
  property: 'pauseMillis',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
