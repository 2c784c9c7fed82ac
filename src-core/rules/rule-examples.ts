import examples from './rule-examples.json' with { type: 'json' };

/** A design that keeps a rule and one that breaks it, drawn as lines of text. */
export interface RuleExample {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const BY_RULE: Readonly<Record<string, RuleExample | undefined>> = examples;

/** The example of a rule. Both designs are cases that the rule's own test verifies. Undefined for an id that no rule has. */
export function exampleOf(ruleId: string): RuleExample | undefined {
  return Object.hasOwn(BY_RULE, ruleId) ? BY_RULE[ruleId] : undefined;
}
