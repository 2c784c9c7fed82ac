import type { Clause } from './clauses.ts';

/** Keys at the top of a filter policy, `$or` being one; nested keys do not count. */
export const MAX_FILTER_POLICY_KEYS = 5;
/** Combinations of values, as {@link countCombinations} counts them. */
export const MAX_FILTER_POLICY_COMBINATIONS = 150;
/** Size of the policy's text in UTF-8: 256 KB. */
export const MAX_FILTER_POLICY_BYTES = 262_144;

/**
 * The combinations of values by which SNS measures a filter policy: the product, over all fields, of the number of
 * values times the depth of the field (1 at the top); the branches of `$or` are added up.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function countCombinations(clauses: readonly Clause[], depth = 1): number {
  return clauses.reduce((product, clause) => {
    if (clause.kind === 'field') return product * clause.values.count * depth;
    if (clause.kind === 'nested') return product * countCombinations(clause.clauses, depth + 1);
    return product * clause.branches.reduce((sum, branch) => sum + countCombinations(branch, depth), 0);
  }, 1);
}

/** Whether any field of the policy lies inside an object. */
export function hasNesting(clauses: readonly Clause[]): boolean {
  return clauses.some(
    clause => clause.kind === 'nested' || (clause.kind === 'alternatives' && clause.branches.some(hasNesting)),
  );
}
