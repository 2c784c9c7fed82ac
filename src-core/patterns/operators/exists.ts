import { refuse } from '../pattern-node.ts';
import type { Operator } from './operator.ts';

/**
 * `{"exists": true}`: the field is there and is no object; `{"exists": false}`: it is not there.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const exists: Operator = operand => {
  if (operand.kind !== 'scalar' || typeof operand.value !== 'boolean') {
    refuse('exists match pattern must be either true or false.', operand);
  }
  return operand.value ? () => true : 'absent';
};
