import { type PatternNode, quoteNode, refuse } from '../pattern-node.ts';
import type { Operator, ValueTest } from './operator.ts';

const COMPARISONS: ReadonlyMap<string, (value: number, bound: number) => boolean> = new Map([
  ['=', (value, bound) => value === bound],
  ['<', (value, bound) => value < bound],
  ['<=', (value, bound) => value <= bound],
  ['>', (value, bound) => value > bound],
  ['>=', (value, bound) => value >= bound],
]);

/**
 * `{"numeric": [">", 0, "<=", 5]}`: a number that compares so. Two comparisons are taken only as lower bound followed
 * by upper bound. Bounds, and the values that can match, lie between -`limit` and +`limit`.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/numeric-value-matching.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function numericWithin(limit: number): Operator {
  return (operand, name) => {
    if (operand.kind !== 'array') return refuse(`Value of ${name} must be an array.`, operand);
    const test = parseComparisons(operand.items, operand, limit);
    return value => typeof value === 'number' && value >= -limit && value <= limit && test(value);
  };
}

function parseComparisons(items: readonly PatternNode[], list: PatternNode, limit: number): ValueTest {
  const [operatorNode, boundNode, second, secondBound, surplus] = items;
  const operator = readOperator(operatorNode, list);
  const bound = requireNumber(boundNode, operator === '=' ? 'equals' : operator, list, limit);
  const first = comparison(operator, bound);
  if (second === undefined) return first;
  if (operator !== '>' && operator !== '>=') return refuse('Too many elements in numeric expression', second);
  if (second.kind !== 'scalar' || typeof second.value !== 'string') {
    return refuse(`Bad value in numeric range: ${quoteNode(second)}`, second);
  }
  if (second.value !== '<' && second.value !== '<=') {
    return refuse(`Bad numeric range operator: ${second.value}`, second);
  }
  const top = requireNumber(secondBound, second.value, list, limit);
  if (bound >= top) return refuse('Bottom must be less than top', secondBound ?? list);
  if (surplus !== undefined) return refuse('Too many terms in numeric range expression', surplus);
  const upTo = comparison(second.value, top);
  return value => first(value) && upTo(value);
}

function readOperator(node: PatternNode | undefined, list: PatternNode): string {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') {
    return refuse(`Invalid member in numeric match: ${quoteNode(node)}`, node ?? list);
  }
  if (!COMPARISONS.has(node.value)) return refuse(`Unrecognized numeric range operator: ${node.value}`, node);
  return node.value;
}

function requireNumber(node: PatternNode | undefined, name: string, list: PatternNode, limit: number): number {
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') {
    return refuse(`Value of ${name} must be numeric`, node ?? list);
  }
  if (Math.abs(node.value) > limit) {
    const bound = `${(limit / 1e9).toFixed(1)}E9`;
    return refuse(`Value must be between -${bound} and ${bound}, inclusive`, node);
  }
  return node.value;
}

function comparison(operator: string, bound: number): ValueTest {
  const compare = COMPARISONS.get(operator);
  return value => compare !== undefined && typeof value === 'number' && compare(value, bound);
}
