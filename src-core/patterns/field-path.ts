import { isScalar, type Scalar } from './pattern-node.ts';
import { MAX_NESTING } from './read-pattern.ts';

/** That a walk through an event went into one element of an array; the chain leads to the elements around it. */
export interface Membership {
  readonly array: readonly unknown[];
  readonly index: number;
  /** Path segments behind the walk when it reached the array. */
  readonly depth: number;
  readonly outer: Membership | undefined;
}

/** A key to try in an object of the event, and the segment to go on with behind it. */
interface Way {
  readonly key: string;
  readonly next: number;
}

/** Told of each value found; answers whether the walk may end. */
type LeafVisitor = (value: Scalar, membership: Membership | undefined) => boolean;

/**
 * The place of a field in an event. AWS joins nested keys by dots before it compares them, in the pattern and in the
 * event, so that `{"a": {"b": …}}` and `{"a.b": …}` name the same field.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html
 */
export class FieldPath {
  readonly segments: readonly string[];
  readonly #name: string;
  readonly #waysFrom: (readonly Way[] | undefined)[] = [];

  constructor(name: string) {
    this.#name = name;
    this.segments = name.split('.');
  }

  /**
   * Visits every value that the event has at this path. Arrays are walked through element by element; an array that
   * `from` has already decided about is entered only at that element, because AWS never joins values from different
   * elements of one array. Returns whether a visitor ended the walk.
   */
  visitLeaves(event: unknown, from: Membership | undefined, visit: LeafVisitor): boolean {
    return this.#walk(event, 0, from, 0, visit);
  }

  #walk(value: unknown, at: number, chain: Membership | undefined, nesting: number, visit: LeafVisitor): boolean {
    if (isScalar(value)) return at === this.segments.length && visit(value, chain);
    if (!isContainer(value) || nesting > MAX_NESTING) return false;
    if (isArray(value)) return this.#walkArray(value, at, chain, nesting, visit);
    for (const way of this.#ways(at)) {
      if (!Object.hasOwn(value, way.key)) continue;
      if (this.#walk(value[way.key], way.next, chain, nesting + 1, visit)) return true;
    }
    return false;
  }

  #walkArray(
    array: readonly unknown[],
    at: number,
    chain: Membership | undefined,
    nesting: number,
    visit: LeafVisitor,
  ): boolean {
    const decided = findMembership(chain, array);
    if (decided !== undefined) return this.#walk(array[decided.index], at, chain, nesting + 1, visit);
    for (const [index, element] of array.entries()) {
      const inner = isScalar(element) ? chain : { array, index, depth: at, outer: chain };
      if (this.#walk(element, at, inner, nesting + 1, visit)) return true;
    }
    return false;
  }

  /** The keys that an object may have at this point: the next segment, or several joined by dots. */
  #ways(at: number): readonly Way[] {
    const known = this.#waysFrom[at];
    if (known !== undefined) return known;
    const ways: Way[] = [];
    const start = this.segments.slice(0, at).reduce((length, segment) => length + segment.length + 1, 0);
    let end = start - 1;
    for (const [offset, segment] of this.segments.slice(at).entries()) {
      end += segment.length + 1;
      ways.push({ key: this.#name.slice(start, end), next: at + offset + 1 });
    }
    this.#waysFrom[at] = ways;
    return ways;
  }
}

/** The chain without the arrays that lie deeper than `depth` segments. */
export function pruneMembership(chain: Membership | undefined, depth: number): Membership | undefined {
  if (chain === undefined) return undefined;
  const outer = pruneMembership(chain.outer, depth);
  if (chain.depth > depth) return outer;
  return outer === chain.outer ? chain : { ...chain, outer };
}

function findMembership(chain: Membership | undefined, array: readonly unknown[]): Membership | undefined {
  for (let at = chain; at !== undefined; at = at.outer) if (at.array === array) return at;
  return undefined;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
