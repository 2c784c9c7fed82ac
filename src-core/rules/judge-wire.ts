import { type ConnectionKind, connectionOf } from '../catalog/connections.ts';
import { refusalBetween, wiresBetween } from '../catalog/wires.ts';
import type { DesignGraph, GraphConnection } from '../contract/graph.ts';
import type { PropertyValues } from '../contract/property.ts';
import type { Finding } from '../contract/rule.ts';
import { referencesIn } from '../graph/build-graph.ts';
import { InternalError } from '../shared/internal-error.ts';
import { applyRule } from './apply-rule.ts';
import { rulesOfConnection } from './catalogue.ts';

/** A kind of wire that can be drawn, in words for a menu. */
export interface PossibleKind {
  readonly kind: ConnectionKind;
  /** "Event source mapping". */
  readonly label: string;
  /** "triggers". */
  readonly verb: string;
  /** What is wrong with the wire as it would be drawn, although AWS would create it. */
  readonly warnings?: readonly string[];
}

/** Whether a wire can be drawn from one resource to another: as what, or why not and what to do instead. */
export type WireVerdict =
  | { readonly verdict: 'valid'; readonly kinds: readonly PossibleKind[] }
  | {
      readonly verdict: 'refused';
      readonly reason: string;
      readonly instead?: string;
      readonly sourceUrl: string;
      readonly ruleId: string;
    };

/** What {@link judgeWire} may be told about the wire: the kinds that the port offers and the properties it presets. */
export interface WireWish {
  readonly kinds?: readonly string[];
  readonly preset?: PropertyValues;
}

/**
 * Judges a wire before it exists. First the services at its ends, then every rule that refuses such a wire, on the
 * design with the wire in it. Both ids must name resources of the design.
 */
export function judgeWire(graph: DesignGraph, fromId: string, toId: string, wish: WireWish = {}): WireVerdict {
  const fromType = typeOf(graph, fromId);
  const toType = typeOf(graph, toId);
  const wires = wiresBetween(fromType, toType).filter(({ kind }) => wish.kinds?.includes(kind) !== false);
  const kinds: PossibleKind[] = [];
  let refusal: Finding | undefined;
  for (const { kind } of wires) {
    const findings = findingsOfCandidate(graph, candidate(kind, fromId, toId, wish.preset ?? {}));
    const refused = findings.find(finding => refusingRules(kind).has(finding.ruleId));
    if (refused === undefined) kinds.push(possible(kind, findings));
    else refusal ??= refused;
  }
  if (kinds.length > 0) return { verdict: 'valid', kinds };
  if (refusal !== undefined) {
    const { message, sourceUrl, ruleId } = refusal;
    return { verdict: 'refused', reason: message, sourceUrl, ruleId };
  }
  return structuralRefusal(fromType, toType);
}

function typeOf(graph: DesignGraph, id: string): string {
  const resource = graph.resource(id);
  if (resource === undefined) throw new InternalError('RULES_UNKNOWN_RESOURCE', `there is no resource "${id}"`);
  return resource.type;
}

function possible(kind: ConnectionKind, findings: readonly Finding[]): PossibleKind {
  const { label, verb } = connectionOf(kind);
  const warnings = findings.filter(finding => finding.severity === 'error').map(finding => finding.message);
  return { kind, label, verb, ...(warnings.length > 0 && { warnings }) };
}

function structuralRefusal(fromType: string, toType: string): WireVerdict {
  const refused = refusalBetween(fromType, toType);
  if (refused !== undefined) {
    const { reason, instead, sourceUrl, ruleId } = refused;
    return { verdict: 'refused', reason, instead, sourceUrl, ruleId };
  }
  const alternatives = wiresBetween(fromType, toType);
  const sourceUrl = alternatives[0]?.ends.sourceUrl ?? '';
  const labels = alternatives.map(({ kind }) => connectionOf(kind).label.toLowerCase());
  const instead = `Start it at another port: it can be a wire of kind ${labels.join(' or ')}.`;
  return { verdict: 'refused', reason: 'This port does not lead there.', instead, sourceUrl, ruleId: 'WIRE-ENDS' };
}

function candidate(kind: ConnectionKind, from: string, to: string, preset: PropertyValues): GraphConnection {
  const table = connectionOf(kind).properties;
  const given = Object.fromEntries(Object.entries(preset).filter(([name]) => Object.hasOwn(table, name)));
  const properties: Record<string, PropertyValues[string]> = {};
  for (const [name, property] of Object.entries(table)) properties[name] = given[name] ?? property.default;
  return { id: CANDIDATE_ID, type: kind, from, to, properties, given };
}

const CANDIDATE_ID = ' candidate';

function findingsOfCandidate(graph: DesignGraph, wire: GraphConnection): readonly Finding[] {
  const extended = withWire(graph, wire);
  return rulesOfConnection(wire.type)
    .flatMap(rule => applyRule(rule, wire, wire.id, extended))
    .filter(finding => finding.element === wire.id);
}

const refusingByKind = new Map<string, ReadonlySet<string>>();

function refusingRules(kind: string): ReadonlySet<string> {
  const known = refusingByKind.get(kind);
  if (known !== undefined) return known;
  const refusing = rulesOfConnection(kind).filter(rule => rule.refusesWire === true);
  const ids = new Set(refusing.map(rule => rule.id));
  refusingByKind.set(kind, ids);
  return ids;
}

/** The design with one wire more, without copying it. */
function withWire(graph: DesignGraph, wire: GraphConnection): DesignGraph {
  const matches = (kind: string | undefined) => kind === undefined || kind === wire.type;
  const named = referencesIn(wire);
  return {
    name: graph.name,
    resources: graph.resources,
    groups: graph.groups,
    get connections() {
      return [...graph.connections, wire];
    },
    resource: id => graph.resource(id),
    connection: id => (id === wire.id ? wire : graph.connection(id)),
    outgoing: (id, kind) =>
      id === wire.from && matches(kind) ? [...graph.outgoing(id, kind), wire] : graph.outgoing(id, kind),
    incoming: (id, kind) =>
      id === wire.to && matches(kind) ? [...graph.incoming(id, kind), wire] : graph.incoming(id, kind),
    references: id => (named.includes(id) ? [...graph.references(id), wire] : graph.references(id)),
    derive(make) {
      return make(this);
    },
  };
}
