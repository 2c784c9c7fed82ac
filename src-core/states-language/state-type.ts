import type { StateType } from './definition.ts';
import { STATE_FIELDS } from './validation/field-table.ts';

/** Whether a text is the name of a type of state. */
export function isStateType(text: unknown): text is StateType {
  return typeof text === 'string' && Object.hasOwn(STATE_FIELDS, text);
}
