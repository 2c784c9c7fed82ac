import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import { wiresBetween } from '#core/catalog/wires.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { PropertyValues } from '#core/contract/property.ts';
import type { Port } from '#core/contract/service.ts';
import { judgeWire } from '#core/rules/judge-wire.ts';
import type { WireStart } from '../state/mode-machine.ts';
import { withoutWire } from './without-wire.ts';

/** A wire that can be drawn: its kind, the port it leaves by and what the port presets. */
export interface WireChoice {
  readonly kind: string;
  readonly port: string;
  /** "Dead letters", "Calls": the port's label. */
  readonly portLabel: string;
  /** AWS's name of the kind: "Event source mapping". */
  readonly label: string;
  readonly preset: PropertyValues;
  /** Several ports of the service start wires of this kind, so the port's label tells them apart. */
  readonly isOneOfMany: boolean;
  /** What is wrong with the wire as it would be drawn, although AWS would create it. */
  readonly warning?: string | undefined;
}

/** Whether a wire can be drawn between two resources, and if not, why and what to do instead. */
export type WireVerdict =
  | { readonly isPossible: true; readonly choices: readonly WireChoice[] }
  | {
      readonly isPossible: false;
      readonly reason: string;
      readonly instead?: string | undefined;
      readonly sourceUrl?: string | undefined;
    };

/** Kinds of wire from a port (or any port) of one service to another, whatever the settings of the two ends. */
export function choicesBetween(fromType: string, toType: string, port?: string): readonly WireChoice[] {
  const kinds = wiresBetween(fromType, toType).map(wire => wire.kind as string);
  return outputs(fromType, port).flatMap(output =>
    output.kinds.filter(kind => kinds.includes(kind)).map(kind => choiceOf(fromType, output, kind)),
  );
}

/** Judges a wire that a person is about to draw, from one port if named. */
export function judgeEnds(graph: DesignGraph, fromId: string, toId: string, port?: string): WireVerdict {
  const from = graph.resource(fromId);
  const to = graph.resource(toId);
  if (from === undefined || to === undefined) return { isPossible: false, reason: 'There is nothing here to connect.' };
  const ports = outputs(from.type, port);
  const choices: WireChoice[] = [];
  let refusal: WireVerdict | undefined;
  for (const output of ports) {
    const judged = judgeWire(graph, fromId, toId, {
      kinds: output.kinds,
      ...(output.preset !== undefined && { preset: output.preset }),
    });
    if (judged.verdict === 'refused') {
      const isAboutPort = judged.ruleId === PORT_RULE;
      if (refusal === undefined || !isAboutPort) refusal = { ...judged, isPossible: false };
      continue;
    }
    for (const kind of judged.kinds)
      choices.push({ ...choiceOf(from.type, output, kind.kind), warning: kind.warnings?.[0] });
  }
  const free = choices.filter(choice => !isDrawn(graph, fromId, toId, choice));
  if (free.length > 0) return { isPossible: true, choices: free };
  if (choices.length > 0) return alreadyDrawn(from.name, to.name);
  if (refusal === undefined || ports.length === 0) {
    const judged = judgeWire(graph, fromId, toId);
    return judged.verdict === 'refused' ? { ...judged, isPossible: false } : alreadyDrawn(from.name, to.name);
  }
  return refusal;
}

/** Judges the wire from where it was started to another resource; a wire started at an input runs the other way. */
export function judgeStart(graph: DesignGraph, start: WireStart, other: string): WireVerdict {
  const known = remembered.get(graph) ?? new Map<string, WireVerdict>();
  remembered.set(graph, known);
  const key = `${start.moved} ${start.isBackwards} ${start.resource} ${start.port} ${other}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const verdict =
    start.moved === undefined ? judgeNew(graph, start, other) : judgeMoved(graph, start, start.moved, other);
  known.set(key, verdict);
  return verdict;
}

function judgeNew(graph: DesignGraph, start: WireStart, other: string): WireVerdict {
  return start.isBackwards
    ? judgeEnds(graph, other, start.resource)
    : judgeEnds(graph, start.resource, other, start.port);
}

/** A moved wire stays what it is where it can; elsewhere it becomes another kind. */
function judgeMoved(graph: DesignGraph, start: WireStart, id: string, other: string): WireVerdict {
  const wire = graph.connection(id);
  const verdict = judgeNew(withoutWire(graph, id), start, other);
  if (wire === undefined || !verdict.isPossible) return verdict;
  const alike = verdict.choices.filter(choice => choice.kind === wire.type);
  const same = alike.find(choice =>
    Object.entries(choice.preset).every(([name, value]) => wire.properties[name] === value),
  );
  const kept = same ?? alike[0];
  return kept === undefined ? verdict : { isPossible: true, choices: [kept] };
}

const remembered = new WeakMap<DesignGraph, Map<string, WireVerdict>>();
const PORT_RULE = 'WIRE-ENDS';

function outputs(type: string, port: string | undefined): readonly Port[] {
  return serviceOf(type).ports.outputs.filter(output => port === undefined || output.id === port);
}

function choiceOf(type: string, output: Port, kind: string): WireChoice {
  const { label, properties } = connectionOf(kind);
  const isOneOfMany = outputs(type, undefined).filter(port => port.kinds.includes(kind)).length > 1;
  const preset = Object.entries(output.preset ?? {}).filter(([name]) => Object.hasOwn(properties, name));
  return { kind, port: output.id, portLabel: output.label, label, preset: Object.fromEntries(preset), isOneOfMany };
}

function isDrawn(graph: DesignGraph, from: string, to: string, choice: WireChoice): boolean {
  return graph
    .outgoing(from, choice.kind)
    .some(
      wire => wire.to === to && Object.entries(choice.preset).every(([name, value]) => wire.properties[name] === value),
    );
}

function alreadyDrawn(from: string, to: string): WireVerdict {
  return {
    isPossible: false,
    reason: `${from} is already connected to ${to} in this way.`,
    instead: 'Select the wire that is there to change its settings.',
  };
}
