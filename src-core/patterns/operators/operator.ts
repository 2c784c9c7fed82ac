import type { PatternNode, Scalar } from '../pattern-node.ts';

/** Whether one value of an event is what a pattern asks for. */
export type ValueTest = (value: Scalar) => boolean;

/** What an operator asks of a field: a test of its values, or that there is no such field. */
export type Condition = ValueTest | 'absent';

/**
 * Reads what stands behind an operator's name, `"a"` in `{"prefix": "a"}`, into a condition.
 *
 * @throws Refusal when AWS does not take that operand.
 */
export type Operator = (operand: PatternNode, name: string) => Condition;

/** The operators of a dialect by name. */
export type OperatorTable = ReadonlyMap<string, Operator>;
