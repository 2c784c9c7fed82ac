import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import type { EventloomDocument } from '../document/document.ts';
import { applySilences, type HeardFindings } from '../rules/apply-silences.ts';
import { orderFindings } from '../rules/order-findings.ts';
import { checkDesign } from '../rules/run-rules.ts';
import { templateFindings } from './template-findings.ts';

/** What the rules and CloudFormation's schemas say of a design, sorted by what the design silences. */
export function checkDocument(document: EventloomDocument, graph: DesignGraph): HeardFindings {
  return applySilences(withTemplate(checkDesign(graph), document, graph), document.silenced, graph);
}

/** What the rules say of a design, with what is wrong with the text of its template besides. */
export function withTemplate(
  findings: readonly Finding[],
  document: EventloomDocument,
  graph: DesignGraph,
): readonly Finding[] {
  const more = templateFindings(document, findings);
  return more.length === 0 ? findings : orderFindings(graph, [findings, more]);
}
