import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import { applyRule } from './apply-rule.ts';
import { rulesOfConnection, rulesOfService } from './catalogue.ts';
import { graphFindings } from './graph-findings.ts';
import { orderFindings } from './order-findings.ts';

/**
 * Everything that AWS refuses, that loses messages or that is worth knowing about a design. The order is that of the
 * document (resources, then wires), for one element by rule id.
 */
export function checkDesign(graph: DesignGraph): readonly Finding[] {
  const findings: Finding[] = [];
  for (const resource of graph.resources) {
    for (const rule of rulesOfService(resource.type)) findings.push(...applyRule(rule, resource, resource.id, graph));
  }
  for (const wire of graph.connections) {
    for (const rule of rulesOfConnection(wire.type)) findings.push(...applyRule(rule, wire, wire.id, graph));
  }
  return orderFindings(graph, [findings, graphFindings(graph)]);
}
