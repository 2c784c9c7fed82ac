import { readClauses } from './clauses.ts';
import { type CompiledPattern, compileClauses, countRules } from './compiled-pattern.ts';
import type { OperatorTable } from './operators/operator.ts';
import { refuse } from './pattern-node.ts';
import { readPattern } from './read-pattern.ts';
import type { PatternError } from './refusal.ts';

/**
 * Characters of a pattern that the APIs take; EventBridge's quota for a rule is lower and can be raised.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html
 */
const MAX_PATTERN_CHARACTERS = 4096;

/** Ways through the `$or` branches of one pattern. */
const MAX_RULES = 1000;

/**
 * Reads and compiles a pattern in EventBridge's form, from its text or its value.
 *
 * @throws Refusal in AWS's words.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function compileEventPattern(source: unknown, operators: OperatorTable): CompiledPattern {
  const root = readPattern(source);
  if (root.members.length === 0) refuse('Empty objects are not allowed', root);
  const clauses = readClauses(root, operators);
  if (countRules(clauses) > MAX_RULES) refuse(`More than ${MAX_RULES} combinations of $or branches`, root);
  return compileClauses(clauses);
}

/** The error of a pattern that the API does not even look at because its text is too long; `field` is its parameter. */
export function checkPatternLength(source: unknown, field: string): PatternError | undefined {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  if (text.length <= MAX_PATTERN_CHARACTERS) return undefined;
  const reason = `Member must have length less than or equal to ${MAX_PATTERN_CHARACTERS}`;
  const message = `1 validation error detected: Value at '${field}' failed to satisfy constraint: ${reason}`;
  return { code: 'ValidationException', message, reason, path: [] };
}
