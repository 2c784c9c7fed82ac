import { withTemplate } from '#core/checking/check-document.ts';
import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import type { TemplateProblem } from '#core/cloudformation/template-problem.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Finding } from '#core/contract/rule.ts';
import type { Template } from '#core/contract/template-part.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { applySilences, type HeardFindings } from '#core/rules/apply-silences.ts';
import { DesignChecker } from '#core/rules/design-checker.ts';
import type { Result } from '#core/shared/result.ts';
import { useDesign } from './design-store.ts';

/** Keeps what was made from an object for as long as the object lives. */
function remember<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { readonly value: To }>();
  return from => {
    const known = made.get(from);
    if (known !== undefined) return known.value;
    const value = make(from);
    made.set(from, { value });
    return value;
  };
}

const documents = new WeakMap<DesignGraph, EventloomDocument>();

/** The graph of a design. */
export const graphOf: (document: EventloomDocument) => DesignGraph = remember(document => {
  const graph = buildGraph(document);
  documents.set(graph, document);
  return graph;
});

/** One checker for the window: after an edit it looks again only at what the edit can affect. */
const checker = new DesignChecker();

/** What the rules say of a design made by {@link graphOf}, sorted by what the design silences. */
export const heardOf: (graph: DesignGraph) => HeardFindings = remember(graph => {
  const findings = checker.check(graph);
  const document = documents.get(graph);
  const all = document === undefined ? findings : withTemplate(findings, document, graph);
  return applySilences(all, document?.silenced, graph);
});

/** What the rules say of a design and nobody has silenced. */
export function findingsOf(graph: DesignGraph): readonly Finding[] {
  return heardOf(graph).findings;
}

/** Findings by the element they concern. The same findings are the very same list, so that nothing shows them anew. */
export const findingsByElement = remember((findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.element);
    if (group === undefined) groups.set(finding.element, [finding]);
    else group.push(finding);
  }
  return new Map([...groups].map(([element, group]) => [element, knownList(group)]));
});

/** Lists of findings of one element, by their first. */
const lists = new WeakMap<Finding, readonly Finding[]>();

function knownList(findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings;
  const known = first === undefined ? undefined : lists.get(first);
  if (known?.length === findings.length && known.every((finding, index) => finding === findings[index])) return known;
  if (first !== undefined) lists.set(first, findings);
  return findings;
}

const NONE: readonly Finding[] = [];

/** The graph of the open design. */
export function useGraph(): DesignGraph {
  return useDesign(state => graphOf(state.history.present));
}

/** Everything the rules say of the open design. */
export function useFindings(): readonly Finding[] {
  return useDesign(state => findingsOf(graphOf(state.history.present)));
}

/** Findings of the open design that a person has silenced, and silences that silence nothing. */
export function useHeard(): HeardFindings {
  return useDesign(state => heardOf(graphOf(state.history.present)));
}

/** What the rules say of one element. */
export function useFindingsOf(element: string): readonly Finding[] {
  return useDesign(state => findingsByElement(findingsOf(graphOf(state.history.present))).get(element) ?? NONE);
}

/** The CloudFormation template of a design made by {@link graphOf}, or why it has none. */
export const templateOf: (graph: DesignGraph) => Result<Template, readonly TemplateProblem[]> = remember(graph =>
  emitTemplate(graph, documents.get(graph)?.export),
);
