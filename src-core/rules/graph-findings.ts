import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import { applyRule } from './apply-rule.ts';
import { graphRules } from './graph-rules/index.ts';

/** What the rules about the whole design find. */
export function graphFindings(graph: DesignGraph): readonly Finding[] {
  const anywhere = graph.resources[0]?.id ?? '';
  return graphRules.flatMap(rule => applyRule(rule, graph, anywhere, graph));
}
