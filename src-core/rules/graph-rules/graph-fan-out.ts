import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { isSender, nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { showRun } from '../../contract/show/show-run.ts';
import { formatNumber } from '../../shared/units.ts';
import { reachableFrom } from './reach.ts';

/** One message becomes very many. */
export const graphFanOut: GraphRule = {
  id: 'GRAPH-FAN-OUT',
  severity: 'info',
  title: 'One message becomes very many',
  why: 'Each message of a client is copied many times over.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/welcome.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.resources.some(resource => resource.type === 'client'),
  check: graph => {
    const counts = new Map<string, number>();
    return graph.resources
      .filter(resource => isSender(graph, resource))
      .map(({ id }) => ({ id, copies: copiesFrom(id, graph, counts) }))
      .filter(({ copies }) => copies >= MANY)
      .map(({ id, copies }) => ({
        element: id,
        message: `Each message of this client becomes ${formatNumber(copies)} deliveries in the end. Check that the consumers and the bill are ready for it.`,
        given: copies,
      }));
  },
  show: ({ element, ruleId }, graph) => {
    const behind = [...reachableFrom(graph, [element])].flatMap(id => graph.outgoing(id));
    const widest = behind.reduce<GraphConnection | undefined>(
      (best, wire) => (copiesOf(wire) > (best === undefined ? 1 : copiesOf(best)) ? wire : best),
      undefined,
    );
    if (widest === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. Watch it become many: ${nameOf(graph, widest.from)} alone sends ${formatNumber(copiesOf(widest))} for each one that it works on.`,
      into: element,
      forSeconds: 30,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: widest.id, counter: 'passed', atMost: 1 }],
    });
  },
};

/** Copies of one message from which on it is worth saying. */
const MANY = 100;

function copiesFrom(id: string, graph: DesignGraph, counts: Map<string, number>): number {
  const counted = counts.get(id);
  if (counted !== undefined) return counted;
  counts.set(id, 0);
  const copies = graph.outgoing(id).reduce((sum, wire) => {
    if (wire.type === 'redrive' || wire.type === 'async-destination') return sum;
    return sum + copiesOf(wire) * Math.max(1, copiesFrom(wire.to, graph, counts));
  }, 0);
  counts.set(id, copies);
  return copies;
}

function copiesOf({ properties: { messagesPerInput } }: GraphConnection): number {
  return typeof messagesPerInput === 'number' ? messagesPerInput : 1;
}
