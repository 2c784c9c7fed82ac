import { type PatternNode, refuse } from '../pattern-node.ts';
import type { Operator, ValueTest } from './operator.ts';

/**
 * `{"prefix": "a"}`: a text that starts so.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 */
export const prefix: Operator = (operand, name) => startsWith(requireText(operand, name));

/**
 * `{"suffix": "a"}`: a text that ends so.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 */
export const suffix: Operator = (operand, name) => endsWith(requireText(operand, name));

/**
 * {@link prefix} that also takes `{"equals-ignore-case": "a"}` as operand.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const prefixOfAnyCase: Operator = orIgnoringCase(prefix, startsWith);

/**
 * {@link suffix} that also takes `{"equals-ignore-case": "a"}` as operand.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const suffixOfAnyCase: Operator = orIgnoringCase(suffix, endsWith);

/**
 * `{"equals-ignore-case": "a"}`: the same text, capital letters or not.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 */
export const equalsIgnoreCase: Operator = (operand, name) => {
  const wanted = requireText(operand, name).toLowerCase();
  return value => typeof value === 'string' && value.toLowerCase() === wanted;
};

/** The operand as text, or AWS's refusal, which calls the operator `name`. */
export function requireText(operand: PatternNode, name: string): string {
  if (operand.kind === 'scalar' && typeof operand.value === 'string') return operand.value;
  return refuse(`${name} match pattern must be a string`, operand);
}

function startsWith(start: string): ValueTest {
  return value => typeof value === 'string' && value.startsWith(start);
}

function endsWith(end: string): ValueTest {
  return value => typeof value === 'string' && value.endsWith(end);
}

function orIgnoringCase(plain: Operator, test: (part: string) => ValueTest): Operator {
  return (operand, name) => {
    if (operand.kind !== 'object') return plain(operand, name);
    const [member, second] = operand.members;
    if (member === undefined) return refuse('Match expression name not found', operand);
    if (member.key !== 'equals-ignore-case') return refuse(`Unsupported ${name} pattern: ${member.key}`, member.node);
    const lowerCase = test(requireText(member.node, member.key).toLowerCase());
    if (second !== undefined) return refuse('Only one key allowed in match expression', second.node);
    return value => typeof value === 'string' && lowerCase(value.toLowerCase());
  };
}
