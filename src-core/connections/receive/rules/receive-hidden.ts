import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Visibility timeout of a call out of range. */
export const receiveHidden = rangeRule({
  id: 'RECEIVE-HIDDEN',
  title: 'Visibility timeout of a call out of range',
  properties: receiveProperties,
  property: 'visibilityTimeoutSeconds',
  refusal: 'SQS refuses the call',
});
