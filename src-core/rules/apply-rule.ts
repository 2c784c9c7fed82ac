import type { DesignGraph } from '../contract/graph.ts';
import type { ElementRule, Finding, Problem, RuleInfo } from '../contract/rule.ts';

/** Id of the finding that stands for a rule which threw. */
export const RULE_FAILED = 'RULE-FAILED';

/**
 * The findings of one rule about one subject; a rule that throws is one finding that names it. A rule that looked at a
 * value which a template leaves open says nothing.
 */
export function applyRule<Subject>(
  rule: ElementRule<Subject>,
  subject: Subject,
  subjectId: string,
  graph: DesignGraph,
): readonly Finding[] {
  const unknownBefore = graph.unknownReads?.count;
  try {
    if (rule.applies?.(subject, graph) === false) return [];
    const problems = rule.check(subject, graph);
    if (graph.unknownReads?.count !== unknownBefore) return [];
    return problems.map(problem => toFinding(rule, problem, subjectId));
  } catch (thrown) {
    return [failure(rule, subjectId, thrown)];
  }
}

function toFinding(rule: RuleInfo, problem: Problem, subjectId: string): Finding {
  const { path, place, message, given, allowed, fix } = problem;
  return {
    ruleId: rule.id,
    severity: rule.severity,
    element: problem.element ?? subjectId,
    ...(path !== undefined && { path }),
    ...(place !== undefined && { place }),
    message,
    ...(given !== undefined && { given }),
    ...(allowed !== undefined && { allowed }),
    sourceUrl: rule.sourceUrl,
    ...(fix !== undefined && { fix }),
  };
}

function failure(rule: RuleInfo, element: string, thrown: unknown): Finding {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    ruleId: RULE_FAILED,
    severity: 'error',
    element,
    message: `The rule ${rule.id} could not be checked here: ${reason}. This is a mistake in Eventloom, not in the design.`,
    sourceUrl: rule.sourceUrl,
  };
}
