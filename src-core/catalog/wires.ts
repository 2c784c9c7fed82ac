import type { AllowedEnds, RefusedEnds } from '../contract/connection.ts';
import { type ConnectionKind, connections } from './connections.ts';

const kinds = Object.keys(connections) as ConnectionKind[];

/** A kind of wire that can join two services, with AWS's page for it. */
export interface PossibleWire {
  readonly kind: ConnectionKind;
  readonly ends: AllowedEnds;
}

/** The kinds of wire that AWS lets run from one service to another, in the catalogue's order; empty if none. */
export function wiresBetween(fromType: string, toType: string): readonly PossibleWire[] {
  return kinds.flatMap(kind =>
    connections[kind].ends.allowed
      .filter(ends => ends.from === fromType && ends.to === toType)
      .map(ends => ({ kind, ends })),
  );
}

/** Why AWS refuses a wire from one service to another and what to use instead, if that is documented. */
export function refusalBetween(fromType: string, toType: string): RefusedEnds | undefined {
  for (const kind of kinds) {
    const refused = connections[kind].ends.refused.find(ends => ends.from === fromType && ends.to === toType);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
