import { utf8Length } from '../shared/utf8.ts';
import { type Clause, readClauses } from './clauses.ts';
import { type CompiledPattern, compileClauses, matchesPattern } from './compiled-pattern.ts';
import { FILTER_POLICY_OPERATORS } from './dialects.ts';
import {
  countCombinations,
  hasNesting,
  MAX_FILTER_POLICY_BYTES,
  MAX_FILTER_POLICY_COMBINATIONS,
  MAX_FILTER_POLICY_KEYS,
} from './filter-policy-limits.ts';
import { type FilterableAttribute, readMessageAttributes } from './message-attributes.ts';
import { type ObjectNode, refuse } from './pattern-node.ts';
import { parseJsonObject } from './payload.ts';
import { readPattern } from './read-pattern.ts';
import { catchRefusal, type PatternError, type Refusal, SyntaxRefusal } from './refusal.ts';

/**
 * What a filter policy looks at: the attributes of a message, or its body read as JSON.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html
 */
export type FilterPolicyScope = 'MessageAttributes' | 'MessageBody';

/** A filter policy that AWS accepts, ready to match. */
export interface FilterPolicy {
  readonly scope: FilterPolicyScope;
  readonly pattern: CompiledPattern;
  /** Without any condition: everything passes, whatever its body. */
  readonly isEmpty: boolean;
}

/** What SNS filters by. */
export interface FilterableMessage {
  readonly attributes: Readonly<Record<string, FilterableAttribute>>;
  readonly body: string;
}

/** The outcome of {@link parseFilterPolicy}. */
export type FilterPolicyResult =
  | { readonly ok: true; readonly policy: FilterPolicy }
  | { readonly ok: false; readonly error: PatternError };

/**
 * Reads the filter policy of a subscription from its JSON text or from the value that the text stands for. The error
 * is the one that SNS answers when the policy is set (when subscribing, AWS puts `Attributes Reason: ` into the
 * message as well).
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export function parseFilterPolicy(source: unknown, scope: FilterPolicyScope): FilterPolicyResult {
  const outcome = catchRefusal(() => {
    const root = readPattern(source);
    const clauses = readClauses(root, FILTER_POLICY_OPERATORS);
    checkLimits(root, clauses, scope);
    checkSize(root, typeof source === 'string' ? source : JSON.stringify(source));
    return { scope, pattern: compileClauses(clauses), isEmpty: clauses.length === 0 };
  });
  return outcome.ok ? { ok: true, policy: outcome.value } : { ok: false, error: toError(outcome.refusal) };
}

/**
 * Whether SNS delivers a message to a subscription with this policy. Never throws.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html
 */
export function matchesFilterPolicy(policy: FilterPolicy, message: FilterableMessage): boolean {
  if (policy.isEmpty) return true;
  if (policy.scope === 'MessageAttributes') {
    return matchesPattern(policy.pattern, readMessageAttributes(message.attributes));
  }
  const body = parseJsonObject(message.body);
  return body !== undefined && matchesPattern(policy.pattern, body);
}

function checkLimits(root: ObjectNode, clauses: readonly Clause[], scope: FilterPolicyScope): void {
  if (scope === 'MessageAttributes' && hasNesting(clauses)) {
    refuse('Filter policy scope MessageAttributes does not support nested filter policy', root);
  }
  if (root.members.length > MAX_FILTER_POLICY_KEYS) {
    refuse(`Filter policy can not have more than ${MAX_FILTER_POLICY_KEYS} keys`, root);
  }
  if (countCombinations(clauses) > MAX_FILTER_POLICY_COMBINATIONS) refuse('Filter policy is too complex', root);
}

function checkSize(root: ObjectNode, text: string): void {
  if (utf8Length(text) > MAX_FILTER_POLICY_BYTES) {
    refuse(`Filter policy is larger than ${MAX_FILTER_POLICY_BYTES} bytes`, root);
  }
}

function toError(refusal: Refusal): PatternError {
  const reason = refusal instanceof SyntaxRefusal ? `failed to parse JSON. ${refusal.message}` : refusal.message;
  return {
    code: 'InvalidParameter',
    message: `Invalid parameter: FilterPolicy: ${reason}`,
    reason,
    path: refusal.path,
  };
}
