import { templateLimits } from '../limits.ts';
import type { Piece } from './pieces.ts';

/** Half of what AWS takes: what is added later finds its place beside what it belongs to. */
const RESOURCES = templateLimits.resources.value / 2;

/** What the design gives out; the rest is for what other stacks will want to know. */
const OWN_OUTPUTS = templateLimits.outputs.value * 0.75;

/** Room for the template's own head, and for what other programs write into it. */
const BYTES = templateLimits.templateBytes.value * 0.8;

/** The name of the stack around a nested one is always among its parameters. */
const OWN_PARAMETERS = 1;

/** A nested stack while it is filled: what it takes in of others, and what it gives out. */
export class Stack {
  private resources = 0;
  private ownOutputs = 0;
  private bytes = 0;
  /** Resources that were here before and have not come yet. */
  private readonly expected = new Set<Piece>();
  private readonly parameters = new Set<string>();
  private readonly outputs = new Set<string>();

  /** Keeps room for a resource that was here before. */
  expect(piece: Piece): void {
    this.expected.add(piece);
  }

  /** Gives the room of a resource free that has its place now, here or elsewhere. */
  arrived(piece: Piece): void {
    this.expected.delete(piece);
  }

  /** Whether a resource has room here that takes the values `others` from other stacks. */
  hasRoomFor(piece: Piece, others: readonly string[]): boolean {
    const coming = [...this.expected];
    const comingBytes = coming.reduce((sum, { bytes }) => sum + bytes, 0);
    const comingOutputs = coming.reduce((sum, { outputs: own }) => sum + own.length, 0);
    const parameters = missing(this.parameters, [...piece.parameters, ...others]);
    const outputs = missing(this.outputs, piece.outputs);
    return (
      this.resources + coming.length < RESOURCES &&
      this.bytes + comingBytes + piece.bytes <= BYTES &&
      this.ownOutputs + comingOutputs + outputs <= OWN_OUTPUTS &&
      this.parameters.size + parameters + OWN_PARAMETERS <= templateLimits.parameters.value &&
      this.outputs.size + outputs <= templateLimits.outputs.value
    );
  }

  /** Puts a resource here. */
  add(piece: Piece, others: readonly string[]): void {
    this.resources += 1;
    this.bytes += piece.bytes;
    for (const key of [...piece.parameters, ...others]) this.parameters.add(key);
    this.ownOutputs += piece.outputs.length;
    for (const key of piece.outputs) this.outputs.add(key);
  }

  /** Whether others can still learn a value of this stack. */
  canGiveOut(key: string): boolean {
    return this.outputs.has(key) || this.outputs.size < templateLimits.outputs.value;
  }

  /** Notes that others learn a value. */
  giveOut(key: string): void {
    this.outputs.add(key);
  }
}

function missing(known: ReadonlySet<string>, wanted: readonly string[]): number {
  return new Set(wanted.filter(key => !known.has(key))).size;
}
