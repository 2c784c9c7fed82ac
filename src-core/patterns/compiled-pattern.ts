import type { Clause, FieldValues } from './clauses.ts';
import { FieldPath, type Membership, pruneMembership } from './field-path.ts';
import type { Scalar } from './pattern-node.ts';

/** One field that a rule asks about. */
interface FieldTest {
  readonly path: FieldPath;
  readonly values: FieldValues;
  /** Leading segments that the next field of the rule has in common with this one. */
  readonly sharedDepth: number;
}

/** A pattern ready to match: rules of which one must hold, each a list of fields that must all hold. */
export interface CompiledPattern {
  readonly rules: readonly (readonly FieldTest[])[];
}

type Draft = ReadonlyMap<string, FieldValues>;

/** How many rules {@link compileClauses} makes of the clauses: each way through the alternatives is one. */
export function countRules(clauses: readonly Clause[]): number {
  return clauses.reduce((product, clause) => {
    if (clause.kind === 'field') return product;
    if (clause.kind === 'nested') return product * countRules(clause.clauses);
    return product * clause.branches.reduce((sum, branch) => sum + countRules(branch), 0);
  }, 1);
}

/** Compiles clauses for matching. Where a pattern names a field twice, the last says what counts, as with AWS. */
export function compileClauses(clauses: readonly Clause[]): CompiledPattern {
  const paths = new Map<string, FieldPath>();
  const rules = expand(clauses, '', [new Map<string, FieldValues>()]).map(draft => {
    const fields = [...draft].map(([name, values]) => {
      const path = paths.get(name) ?? new FieldPath(name);
      paths.set(name, path);
      return { path, values };
    });
    fields.sort((left, right) => compareSegments(left.path.segments, right.path.segments));
    return fields.map((field, index) => ({ ...field, sharedDepth: sharedDepth(field.path, fields[index + 1]?.path) }));
  });
  return { rules };
}

/** Whether an event (an object, as JSON reads it) is what the pattern asks for. Never throws. */
export function matchesPattern(pattern: CompiledPattern, event: unknown): boolean {
  return pattern.rules.some(rule => matchesRule(rule, event));
}

/** The names of the fields a pattern asks about, split into segments. */
export function fieldSegments(pattern: CompiledPattern): readonly (readonly string[])[] {
  return pattern.rules.flatMap(rule => rule.map(field => field.path.segments));
}

function expand(clauses: readonly Clause[], prefix: string, drafts: readonly Draft[]): readonly Draft[] {
  return clauses.reduce<readonly Draft[]>((rules, clause) => {
    if (clause.kind === 'field') return rules.map(rule => new Map(rule).set(`${prefix}${clause.key}`, clause.values));
    if (clause.kind === 'nested') return expand(clause.clauses, `${prefix}${clause.key}.`, rules);
    return clause.branches.flatMap(branch => expand(branch, prefix, rules));
  }, drafts);
}

/**
 * Goes through the fields in order, keeping every choice of array elements that satisfies all fields so far. Choices
 * that later fields cannot tell apart are merged, which keeps the work within the size of the event.
 */
function matchesRule(rule: readonly FieldTest[], event: unknown): boolean {
  let choices: ReadonlySet<Membership | undefined> = new Set([undefined]);
  for (const field of rule) {
    const kept = new Set<Membership | undefined>();
    for (const choice of choices) {
      let isPresent = false;
      field.path.visitLeaves(event, choice, (value, membership) => {
        isPresent = true;
        if (!holds(field.values, value)) return false;
        kept.add(pruneMembership(membership, field.sharedDepth));
        return field.sharedDepth === 0;
      });
      if (!isPresent && field.values.mayBeAbsent) kept.add(pruneMembership(choice, field.sharedDepth));
    }
    if (kept.size === 0) return false;
    choices = kept;
  }
  return true;
}

function holds(values: FieldValues, value: Scalar): boolean {
  return values.exact.has(value) || values.tests.some(test => test(value));
}

function compareSegments(left: readonly string[], right: readonly string[]): number {
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (segment !== other) return segment < other ? -1 : 1;
  }
  return left.length - right.length;
}

function sharedDepth(path: FieldPath, next: FieldPath | undefined): number {
  if (next === undefined) return 0;
  const differing = path.segments.findIndex((segment, index) => segment !== next.segments[index]);
  return differing < 0 ? path.segments.length : differing;
}
