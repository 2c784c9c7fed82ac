import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';

/** Findings in the order of the document (resources, then wires), for one element by rule id; what concerns no element comes first. */
export function orderFindings(graph: DesignGraph, groups: Iterable<readonly Finding[]>): readonly Finding[] {
  const byElement = new Map<string, Finding[]>();
  for (const group of groups) {
    for (const finding of group) {
      const own = byElement.get(finding.element);
      if (own === undefined) byElement.set(finding.element, [finding]);
      else own.push(finding);
    }
  }
  const ordered: Finding[] = [];
  const take = (id: string) => {
    const own = byElement.get(id);
    if (own === undefined) return;
    byElement.delete(id);
    if (own.length > 1) own.sort(byRule);
    for (const finding of own) ordered.push(finding);
  };
  for (const { id } of graph.resources) take(id);
  for (const { id } of graph.connections) take(id);
  return byElement.size === 0 ? ordered : [...[...byElement.values()].flat(), ...ordered];
}

function byRule(left: Finding, right: Finding): number {
  return left.ruleId < right.ruleId ? -1 : left.ruleId > right.ruleId ? 1 : 0;
}
