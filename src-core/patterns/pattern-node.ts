import { type PatternPath, Refusal } from './refusal.ts';

/** A JSON value that is neither array nor object: what the leaf of an event, or of a pattern, can be. */
export type Scalar = string | number | boolean | null;

/** Where a node stands: the step that leads to it and the place it is in. */
export interface Place {
  readonly within: Place | undefined;
  readonly step: string | number;
}

/** An object of a pattern. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly { readonly key: string; readonly node: PatternNode }[];
  readonly place: Place | undefined;
}

/** An array of a pattern. */
export interface ArrayNode {
  readonly kind: 'array';
  readonly items: readonly PatternNode[];
  readonly place: Place | undefined;
}

/** A plain value of a pattern. */
interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly place: Place | undefined;
}

/** A pattern as it was written, whether as text or as a value. */
export type PatternNode = ObjectNode | ArrayNode | ScalarNode;

/** Whether a value is a {@link Scalar}. */
export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Ends the parse: AWS refuses the pattern because of this node. */
export function refuse(reason: string, node: PatternNode): never {
  throw new Refusal(reason, pathOf(node.place));
}

/** A node as AWS quotes it in a message: values bare, the opening bracket of anything else, `]` for a missing item. */
export function quoteNode(node: PatternNode | undefined): string {
  if (node === undefined) return ']';
  if (node.kind === 'scalar') return String(node.value);
  return node.kind === 'array' ? '[' : '{';
}

function pathOf(place: Place | undefined): PatternPath {
  const steps: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.within) steps.push(at.step);
  return steps.reverse();
}
