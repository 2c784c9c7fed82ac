import type { DesignGraph, GraphConnection, GraphElement, GraphResource } from '../contract/graph.ts';
import type { ElementRule, Finding } from '../contract/rule.ts';
import { referencesIn } from '../graph/build-graph.ts';
import { applyRule } from './apply-rule.ts';
import { rulesOfConnection, rulesOfService } from './catalogue.ts';
import { graphFindings } from './graph-findings.ts';
import { orderFindings } from './order-findings.ts';
import { WatchedGraph } from './watched-graph.ts';

/** A rule at an element, ready to look at another version of the design. */
interface GlobalCheck {
  readonly run: (graph: DesignGraph) => readonly Finding[];
  readonly findings: readonly Finding[];
}

/** What is known of one resource or wire. */
interface Checked {
  readonly element: GraphElement;
  /** What its rules found that ask about it and its neighbours only. */
  local: readonly Finding[];
  /** Its rules that ask about the design as a whole, with what they found. */
  global: readonly GlobalCheck[];
  /** Ids of the elements that its rules asked about. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Checks a design again and again while it is edited. After an edit, rules look again only at the elements whose rules asked
 * about something that has changed; rules about the whole design always look again. The findings are those of `checkDesign`.
 */
export class DesignChecker {
  private graph: DesignGraph | undefined;
  private readonly checked = new Map<string, Checked>();
  /** Which elements asked about an element. */
  private readonly askers = new Map<string, Set<string>>();

  /** The findings of a design; cheap when it shares most records with the design checked before. */
  check(graph: DesignGraph): readonly Finding[] {
    const watched = new WatchedGraph(graph);
    const stale = this.graph === undefined ? undefined : this.staleBetween(this.graph, graph);
    for (const resource of graph.resources) this.renew(resource, rulesOfService(resource.type), watched, stale);
    for (const wire of graph.connections) this.renew(wire, rulesOfConnection(wire.type), watched, stale);
    this.graph = graph;
    return orderFindings(graph, this.groups(graph));
  }

  private *groups(graph: DesignGraph): Iterable<readonly Finding[]> {
    for (const elements of [graph.resources, graph.connections]) {
      for (const { id } of elements) {
        const known = this.checked.get(id);
        if (known === undefined) continue;
        yield known.local;
        for (const { findings } of known.global) yield findings;
      }
    }
    yield graphFindings(graph);
  }

  private renew<Element extends GraphElement>(
    element: Element,
    rules: readonly ElementRule<Element>[],
    watched: WatchedGraph,
    stale: ReadonlySet<string> | undefined,
  ): void {
    const known = this.checked.get(element.id);
    if (known === undefined || stale === undefined || stale.has(element.id)) {
      this.forget(element.id);
      this.remember(checkElement(element, rules, watched));
    } else if (known.global.length > 0) {
      watched.begin(new Set());
      known.global = known.global.map(({ run }) => ({ run, findings: run(watched) }));
    }
  }

  private remember(checked: Checked): void {
    const { id } = checked.element;
    this.checked.set(id, checked);
    for (const asked of checked.asked) {
      const askers = this.askers.get(asked);
      if (askers === undefined) this.askers.set(asked, new Set([id]));
      else askers.add(id);
    }
  }

  private forget(id: string): void {
    for (const asked of this.checked.get(id)?.asked ?? []) {
      const askers = this.askers.get(asked);
      askers?.delete(id);
      if (askers?.size === 0) this.askers.delete(asked);
    }
    this.checked.delete(id);
  }

  /** Elements to look at again; what is gone is forgotten. */
  private staleBetween(before: DesignGraph, after: DesignGraph): ReadonlySet<string> {
    const touched = new Set<string>();
    const touchWire = (wire: GraphConnection) => {
      for (const id of [wire.id, wire.from, wire.to, ...referencesIn(wire)]) touched.add(id);
    };
    compare<GraphResource>(
      before.resources,
      after.resources,
      id => after.resource(id),
      id => before.resource(id),
      resource => touched.add(resource.id),
    );
    compare<GraphConnection>(
      before.connections,
      after.connections,
      id => after.connection(id),
      id => before.connection(id),
      touchWire,
    );
    const stale = new Set(touched);
    for (const id of touched) for (const asker of this.askers.get(id) ?? []) stale.add(asker);
    for (const id of touched) {
      if (after.resource(id) === undefined && after.connection(id) === undefined) this.forget(id);
    }
    return stale;
  }
}

/** Tells of every element that only one of two designs has in this form. */
function compare<Element extends GraphElement>(
  before: readonly Element[],
  after: readonly Element[],
  inAfter: (id: string) => Element | undefined,
  inBefore: (id: string) => Element | undefined,
  tell: (element: Element) => void,
): void {
  for (const element of before) if (inAfter(element.id) !== element) tell(element);
  for (const element of after) if (inBefore(element.id) !== element) tell(element);
}

function checkElement<Element extends GraphElement>(
  element: Element,
  rules: readonly ElementRule<Element>[],
  watched: WatchedGraph,
): Checked {
  const asked = new Set<string>([element.id]);
  const local: Finding[] = [];
  const global: GlobalCheck[] = [];
  for (const rule of rules) {
    const run = (graph: DesignGraph) => applyRule(rule, element, element.id, graph);
    watched.begin(asked);
    const findings = run(watched);
    if (watched.asksForAll) global.push({ run, findings });
    else if (findings.length > 0) local.push(...findings);
  }
  return { element, local, global, asked };
}
