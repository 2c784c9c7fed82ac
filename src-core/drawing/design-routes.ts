import { connectionOf } from '../catalog/connections.ts';
import type { DesignGraph, ResourceGroup } from '../contract/graph.ts';
import { CardGrid } from './card-grid.ts';
import { type DerivedWire, derivedWires } from './derived-wires.ts';
import { type Box, cardAt } from './geometry.ts';
import { groupFrame } from './group-frame.ts';
import { routeBetween, routeWires } from './route-wires.ts';
import type { WireRoute } from './wire-route.ts';

/** Where every line of a design runs, and the frames of its groups. */
export interface DesignRoutes {
  /** By the wire's id. */
  readonly wires: ReadonlyMap<string, WireRoute>;
  readonly references: readonly (DerivedWire & { readonly route: WireRoute })[];
  readonly frames: readonly { readonly group: ResourceGroup; readonly box: Box }[];
  /** The cards by where they lie; labels keep off them. */
  readonly cards: CardGrid;
}

/**
 * Routes the wires of a design around its cards. `boxes` are the cards by their resource, where those of the document
 * do not hold because one is being dragged. A reference of a wire starts at that wire's middle, one of a resource at
 * its card.
 */
export function routeDesign(graph: DesignGraph, boxes: ReadonlyMap<string, Box> = boxesOf(graph)): DesignRoutes {
  const cards = new CardGrid(boxes.values());
  const toRoute = graph.connections.map(wire => {
    const carriesFailures = connectionOf(wire.type).inspector.isDashed?.(wire) ?? false;
    return { id: wire.id, from: wire.from, to: wire.to, carriesFailures };
  });
  const wires = routeWires(boxes, toRoute, cards);
  const references = derivedWires(graph).flatMap(derived => {
    const to = boxes.get(derived.to);
    const middle = wires.get(derived.element)?.middle;
    const from = middle === undefined ? boxes.get(derived.from) : { ...middle, width: 0, height: 0 };
    return to === undefined || from === undefined ? [] : [{ ...derived, route: routeBetween(from, to) }];
  });
  const frames = graph.groups.flatMap(group => {
    const box = groupFrame(group, boxes);
    return box === undefined ? [] : [{ group, box }];
  });
  return { wires, references, frames, cards };
}

function boxesOf(graph: DesignGraph): ReadonlyMap<string, Box> {
  return new Map(graph.resources.map(resource => [resource.id, cardAt(resource.position)]));
}
