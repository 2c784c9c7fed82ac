import type { Condition, OperatorTable, ValueTest } from './operators/operator.ts';
import { type ArrayNode, type ObjectNode, type PatternNode, refuse, type Scalar } from './pattern-node.ts';

/** What a field's array of alternatives asks for: one of them suffices. */
export interface FieldValues {
  /** Values taken as they are: type and case count. */
  readonly exact: ReadonlySet<Scalar>;
  readonly tests: readonly ValueTest[];
  /** Also content when the event has no such field. */
  readonly mayBeAbsent: boolean;
  /** How many alternatives were written. */
  readonly count: number;
}

/** One condition of an object of a pattern; all of an object's clauses must hold. */
export type Clause =
  | { readonly kind: 'field'; readonly key: string; readonly values: FieldValues }
  | { readonly kind: 'nested'; readonly key: string; readonly clauses: readonly Clause[] }
  | { readonly kind: 'alternatives'; readonly branches: readonly (readonly Clause[])[] };

/**
 * Reads the members of a pattern's object, checking everything that AWS checks member by member.
 *
 * @throws Refusal in AWS's words.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function readClauses(object: ObjectNode, operators: OperatorTable): readonly Clause[] {
  return object.members.map(({ key, node }): Clause => {
    const branches = key === '$or' ? alternativesOf(node, operators) : undefined;
    if (branches !== undefined) {
      return { kind: 'alternatives', branches: branches.map(branch => readClauses(branch, operators)) };
    }
    if (node.kind === 'array') return { kind: 'field', key, values: readFieldValues(node, operators) };
    if (node.kind === 'scalar') return refuse(`"${key}" must be an object or an array`, node);
    if (node.members.length === 0) return refuse('Empty objects are not allowed', node);
    return { kind: 'nested', key, clauses: readClauses(node, operators) };
  });
}

/**
 * The alternatives of `$or`, or undefined where `$or` is a field like any other: AWS sees alternatives only in a list
 * of two or more objects, none of which has an operator as key.
 */
function alternativesOf(node: PatternNode, operators: OperatorTable): readonly ObjectNode[] | undefined {
  if (node.kind !== 'array' || node.items.length < 2) return undefined;
  const branches = node.items.filter(item => item.kind === 'object');
  const areAlternatives =
    branches.length === node.items.length &&
    branches.every(({ members }) => members.length > 0 && members.every(({ key }) => !operators.has(key)));
  return areAlternatives ? branches : undefined;
}

function readFieldValues(list: ArrayNode, operators: OperatorTable): FieldValues {
  if (list.items.length === 0) return refuse('Empty arrays are not allowed', list);
  const exact = new Set<Scalar>();
  const tests: ValueTest[] = [];
  let mayBeAbsent = false;
  for (const item of list.items) {
    if (item.kind === 'array') refuse('Match value must be String, number, true, false, or null', item);
    if (item.kind === 'scalar') {
      exact.add(item.value);
      continue;
    }
    const condition = readMatchExpression(item, operators);
    if (condition === 'absent') mayBeAbsent = true;
    else tests.push(condition);
  }
  return { exact, tests, mayBeAbsent, count: list.items.length };
}

function readMatchExpression(expression: ObjectNode, operators: OperatorTable): Condition {
  const [member, second] = expression.members;
  if (member === undefined) return refuse('Match expression name not found', expression);
  const operator = operators.get(member.key);
  if (operator === undefined) return refuse(`Unrecognized match type ${member.key}`, member.node);
  const condition = operator(member.node, member.key);
  if (second !== undefined) return refuse('Only one key allowed in match expression', second.node);
  return condition;
}
