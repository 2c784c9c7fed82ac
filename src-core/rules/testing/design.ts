import type { PropertyValues } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';

/** A resource or wire: its type, or its type and what the document states of it. */
export type Element = string | readonly [type: string, properties: PropertyValues];

/**
 * A tiny design. Resources by id; wires by "from -> to", with " #2" and so on after it where two join the same pair.
 * The wire "q -> f" has the id `q-f`, "q -> f #2" has `q-f-2`.
 */
export function design(
  resources: Readonly<Record<string, Element>>,
  wires: Readonly<Record<string, Element>> = {},
): EventloomDocument {
  return {
    name: 'Test',
    resources: Object.entries(resources).map(([id, element], index) => {
      const [type, properties] = split(element);
      return { id, type, name: id, position: { x: index * 320, y: 0 }, properties };
    }),
    connections: Object.entries(wires).map(([key, element]) => {
      const [type, properties] = split(element);
      const [, from = '', to = '', number] = /^(\S+) -> (\S+)(?: #(\d+))?$/.exec(key) ?? [];
      return { id: number === undefined ? `${from}-${to}` : `${from}-${to}-${number}`, type, from, to, properties };
    }),
    scenarios: [],
  };
}

/** A design of things that most rules have nothing to say about. */
export const nothing = design({ c: 'client', e: 'endpoint' });

/** As many equal wires as `count` between one pair, for limits on their number: "t -> q #0", "t -> q #1" and so on. */
export function fanOut(count: number, pair: string, wire: Element): Readonly<Record<string, Element>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${pair} #${index}`, wire]));
}

function split(element: Element): readonly [string, PropertyValues] {
  return typeof element === 'string' ? [element, {}] : element;
}
