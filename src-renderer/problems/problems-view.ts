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

/** AWS's name of what a finding is about: "SQS queue", "Redrive"; of what the canvas does not show its type. */
export function kindOf({ element, inTemplate }: Finding, graph: DesignGraph): string {
  const resource = graph.resource(element);
  if (resource !== undefined) return serviceOf(resource.type).label;
  const wire = graph.connection(element);
  return wire === undefined ? (inTemplate?.type ?? '') : connectionOf(wire.type).label;
}

/** What a finding is about in words: an element, or a resource of the template that the canvas does not show. */
export function subjectOf({ element, inTemplate }: Finding, graph: DesignGraph): string {
  return inTemplate === undefined || isShown(element, graph) ? elementWords(element, graph) : element;
}

/** Whether an element is on the canvas. */
export function isShown(element: string, graph: DesignGraph): boolean {
  return graph.resource(element) !== undefined || graph.connection(element) !== undefined;
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
    if (kind !== '' && kindOf(finding, graph) !== kind) return false;
    if (words === '') return true;
    const searched = `${finding.ruleId} ${finding.message} ${subjectOf(finding, graph)}`;
    return searched.toLowerCase().includes(words);
  });
}
