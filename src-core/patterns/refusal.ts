/** Where in a pattern something stands: member names and item numbers from the root, as `jsonc-parser` paths are. */
export type PatternPath = readonly (string | number)[];

/** Why AWS refuses a pattern, a policy or an event. */
export interface PatternError {
  /** AWS's error code, such as `InvalidEventPatternException`. */
  readonly code: string;
  /** The first line of AWS's message, in AWS's words. */
  readonly message: string;
  /** What is wrong, without the service's preamble. */
  readonly reason: string;
  /** The part of the pattern that is wrong; empty for the pattern as a whole. */
  readonly path: PatternPath;
}

/** Signals, inside this folder, that a pattern is refused; parse functions turn it into a {@link PatternError}. */
export class Refusal extends Error {
  readonly path: PatternPath;

  constructor(reason: string, path: PatternPath) {
    super(reason);
    this.name = 'Refusal';
    this.path = path;
  }
}

/** A {@link Refusal} because the text is no JSON at all. */
export class SyntaxRefusal extends Refusal {}

/** Runs a parse and hands a {@link Refusal} back as a value; anything else thrown is our mistake and passes through. */
export function catchRefusal<Value>(
  parse: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal } {
  try {
    return { ok: true, value: parse() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, refusal: thrown };
    throw thrown;
  }
}
