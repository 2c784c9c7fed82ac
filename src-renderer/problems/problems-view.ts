import { create } from 'zustand';
import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Finding, Severity } from '#core/contract/rule.ts';
import { elementWords } from '#core/drawing/element-words.ts';

/** How the list of problems is looked at. */
export interface ProblemsView {
  readonly grouping: 'element' | 'severity';
  readonly hidden: ReadonlySet<Severity>;
  readonly text: string;
  /** AWS's name of a service or kind of wire; empty: all. */
  readonly kind: string;
  readonly isSilencedShown: boolean;
}

export const useProblemsView = create<ProblemsView>()(() => ({
  grouping: 'element',
  hidden: new Set(),
  text: '',
  kind: '',
  isSilencedShown: false,
}));

/** Shows or hides the findings of a severity. */
export function toggleSeverity(severity: Severity): void {
  useProblemsView.setState(({ hidden }) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    return { hidden: next };
  });
}

/** AWS's name of what a finding is about: "SQS queue", "Redrive". */
export function kindOf(element: string, graph: DesignGraph): string {
  const resource = graph.resource(element);
  if (resource !== undefined) return serviceOf(resource.type).label;
  const wire = graph.connection(element);
  return wire === undefined ? '' : connectionOf(wire.type).label;
}

/** The findings that the filters let through. The text is looked for in the message, the rule's id and the element's name. */
export function filterFindings(
  findings: readonly Finding[],
  graph: DesignGraph,
  { hidden, text, kind }: Pick<ProblemsView, 'hidden' | 'text' | 'kind'>,
): readonly Finding[] {
  const words = text.trim().toLowerCase();
  return findings.filter(finding => {
    if (hidden.has(finding.severity)) return false;
    if (kind !== '' && kindOf(finding.element, graph) !== kind) return false;
    if (words === '') return true;
    const searched = `${finding.ruleId} ${finding.message} ${elementWords(finding.element, graph)}`;
    return searched.toLowerCase().includes(words);
  });
}
