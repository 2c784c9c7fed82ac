import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import { applyEdits } from '../document/apply-edits.ts';
import type { EventloomDocument } from '../document/document.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { HeardFindings } from '../rules/apply-silences.ts';
import { checkDocument } from './check-document.ts';

/** A design after its repairs. */
export interface FixedDesign {
  readonly document: EventloomDocument;
  readonly graph: DesignGraph;
  /** What is left to report. */
  readonly heard: HeardFindings;
  /** The findings that were repaired, in the order in which it was done. */
  readonly applied: readonly Finding[];
}

/**
 * Repairs what can be repaired mechanically, errors and warnings, one finding after the other in the order they are
 * reported; after each the design is checked again. A repair that would bring new errors is left to the person, and what
 * is silenced is left as it is.
 */
export function applyFixes(document: EventloomDocument): FixedDesign {
  const applied: Finding[] = [];
  const tried = new Set<string>();
  let current = { document, graph: buildGraph(document) };
  let heard = checkDocument(document, current.graph);
  for (;;) {
    const next = heard.findings.find(finding => isWorthFixing(finding) && !tried.has(keyOf(finding)));
    if (next?.fix === undefined) return { ...current, heard, applied };
    tried.add(keyOf(next));
    const repaired = applyEdits(current.document, next.fix.edits);
    const graph = buildGraph(repaired);
    const after = checkDocument(repaired, graph);
    if (errorsIn(after.findings) > errorsIn(heard.findings)) continue;
    current = { document: repaired, graph };
    heard = after;
    applied.push(next);
  }
}

function isWorthFixing(finding: Finding): boolean {
  return finding.fix !== undefined && finding.severity !== 'info';
}

function keyOf({ ruleId, element, path = '' }: Finding): string {
  return `${ruleId} ${element} ${path}`;
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(finding => finding.severity === 'error').length;
}
