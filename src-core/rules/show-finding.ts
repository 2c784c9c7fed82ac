import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { ElementRule, Finding } from '../contract/rule.ts';
import type { Show } from '../contract/show.ts';
import { impossibleWires } from '../graph/impossible-wires.ts';
import { rulesOfConnection, rulesOfService } from './catalogue.ts';
import { graphRules } from './graph-rules/index.ts';

/** The run that makes a finding's failure happen in its own design; undefined where the rule is about no behaviour, or nothing can be sent there. */
export function showOf(finding: Finding, graph: DesignGraph): Show | undefined {
  const teller = tellers().get(finding.ruleId);
  if (teller?.showsUnread !== true && isReadNoMore(finding.element, graph)) return undefined;
  const show = teller?.show?.(finding, graph);
  if (show === undefined) return undefined;
  const impossible = graph.derive(impossibleWires);
  if (impossible.length === 0) return show;
  const ids = new Set(impossible.map(({ id }) => id));
  const isNeeded = show.scenario.load.some(({ connection }) => connection !== undefined && ids.has(connection));
  return isNeeded || ids.has(finding.element) ? undefined : show;
}

/** Whether what an element does to messages begins with a read that a mapping which is switched off does not make. */
function isReadNoMore(id: string, graph: DesignGraph): boolean {
  const wire = graph.connection(id);
  if (wire?.type === 'event-source-mapping') return wire.properties['enabled'] === false;
  const readers = graph.outgoing(wire?.type === 'redrive' ? wire.from : id, 'event-source-mapping');
  return readers.length > 0 && readers.every(reader => reader.properties['enabled'] === false);
}

/** Whether a rule has runs to show. */
export function hasShow(ruleId: string): boolean {
  return tellers().get(ruleId)?.show !== undefined;
}

/** What a rule has to say of a whole design beyond its findings, a line each. */
export function explainLines(ruleId: string, graph: DesignGraph): readonly string[] {
  return tellers().get(ruleId)?.explain?.(graph) ?? [];
}

type Teller = Pick<ElementRule<never>, 'show' | 'showsUnread' | 'explain'>;

let known: ReadonlyMap<string, Teller> | undefined;

function tellers(): ReadonlyMap<string, Teller> {
  known ??= new Map(
    [
      ...Object.keys(services).flatMap(rulesOfService),
      ...Object.keys(connections).flatMap(rulesOfConnection),
      ...graphRules,
    ].map((rule): [string, Teller] => [rule.id, rule]),
  );
  return known;
}
