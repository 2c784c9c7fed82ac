import { type PatternNode, refuse } from '../pattern-node.ts';
import type { Operator, ValueTest } from './operator.ts';
import { requireText } from './text.ts';

/**
 * `{"wildcard": "a*b"}`: `*` stands for any run of characters, `\*` for an asterisk, `\\` for a backslash.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const wildcard: Operator = (operand, name) => wildcardTest(requireText(operand, name), operand);

/** The test that a wildcard expression stands for; `node` is where AWS's refusal points. */
export function wildcardTest(expression: string, node: PatternNode): ValueTest {
  const parts = splitAtAsterisks(expression, node);
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return value => value === first;
  return value => {
    if (typeof value !== 'string' || value.length < first.length + last.length) return false;
    if (!value.startsWith(first) || !value.endsWith(last)) return false;
    const end = value.length - last.length;
    let at = first.length;
    for (const part of rest) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}

function splitAtAsterisks(expression: string, node: PatternNode): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression[at];
    if (character === '\\') {
      const escaped = expression[at + 1];
      if (escaped !== '*' && escaped !== '\\') return refuse(`Invalid escape character at pos ${at}`, node);
      part += escaped;
      at += 1;
    } else if (character === '*') {
      if (expression[at + 1] === '*') return refuse(`Consecutive wildcard characters at pos ${at}`, node);
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
