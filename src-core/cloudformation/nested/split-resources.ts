import type { Template } from '../../contract/template-part.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { templateLimits } from '../limits.ts';
import type { TemplateProblem } from '../template-problem.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { Stack } from './stack.ts';

/**
 * Which nested stack each resource of a template goes into, by logical id, counted from 0. No stack needs a later one, so
 * there are no circles. A resource follows what it needs; one that `before` knows stays in its stack as long as it can,
 * since moving would make it anew. Fails where a resource needs more of others than a stack takes parameters.
 */
export function splitResources(
  template: Template,
  before: ReadonlyMap<string, number>,
): Result<ReadonlyMap<string, number>, readonly TemplateProblem[]> {
  const pieces = piecesOf(template);
  const stacks: Stack[] = [];
  const stackAt = (index: number): Stack => {
    for (let next = stacks.length; next <= index; next += 1) stacks.push(new Stack());
    return stacks[index] ?? new Stack();
  };
  for (const [id, index] of before) {
    const piece = pieces.get(id);
    if (piece !== undefined) stackAt(index).expect(piece);
  }
  const placed = new Map<string, number>();
  for (const piece of inOrderOfNeed(pieces)) {
    const known = before.get(piece.id);
    if (known !== undefined) stackAt(known).arrived(piece);
    const index = firstFitting(piece, known, { pieces, placed, stackAt, count: stacks.length });
    if (index === undefined) return fail([tooMany(piece)]);
    placed.set(piece.id, index);
    stackAt(index).add(piece, otherPieces(piece, index, { pieces, placed }));
    for (const { id, attribute } of piece.references) {
      const home = placed.get(id);
      if (home !== undefined && home !== index) stackAt(home).giveOut(`${id}.${attribute ?? ''}`);
    }
  }
  return ok(placed);
}

interface Placing {
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly placed: ReadonlyMap<string, number>;
  readonly stackAt: (index: number) => Stack;
  readonly count: number;
}

function firstFitting(piece: Piece, known: number | undefined, placing: Placing): number | undefined {
  const least = Math.max(0, ...piece.needs.map(id => placing.placed.get(id) ?? 0));
  const wished = known !== undefined && known >= least ? [known] : [];
  const rest = Array.from({ length: placing.count - least + 1 }, (_, offset) => least + offset);
  return [...wished, ...rest].find(index => fits(piece, index, placing));
}

function fits(piece: Piece, index: number, placing: Placing): boolean {
  const stack = placing.stackAt(index);
  const others = otherPieces(piece, index, placing);
  return stack.hasRoomFor(piece, others) && others.every(key => hasWayOut(key, placing));
}

function hasWayOut(key: string, { placed, stackAt }: Placing): boolean {
  const home = placed.get(key.slice(0, key.indexOf('.')));
  return home === undefined || stackAt(home).canGiveOut(key);
}

/** What a resource would need of other stacks. */
function otherPieces(
  { references }: Piece,
  index: number,
  { pieces, placed }: Pick<Placing, 'pieces' | 'placed'>,
): readonly string[] {
  return references
    .filter(({ id }) => pieces.has(id) && placed.get(id) !== index)
    .map(({ id, attribute }) => `${id}.${attribute ?? ''}`);
}

/** What is needed comes first, each resource right behind what it needs. */
function inOrderOfNeed(pieces: ReadonlyMap<string, Piece>): readonly Piece[] {
  const needed = new Set([...pieces.values()].flatMap(piece => piece.needs));
  const ends = [...pieces.values()].filter(({ id }) => !needed.has(id));
  const order = new Set<Piece>();
  const visit = (piece: Piece): void => {
    if (order.has(piece)) return;
    for (const id of piece.needs) {
      const other = pieces.get(id);
      if (other !== undefined) visit(other);
    }
    order.add(piece);
  };
  for (const piece of ends) visit(piece);
  return [...order];
}

function tooMany({ id, references }: Piece): TemplateProblem {
  const { value, sourceUrl } = templateLimits.parameters;
  return {
    code: 'LIMIT',
    elements: [],
    message: `${id} needs ${references.length} values of other resources, more than a nested stack takes parameters: ${value} (${sourceUrl}). Let it reach fewer of them.`,
  };
}
