import { KeptApart } from '../shared/kept-apart.ts';

/**
 * Which work has been done, to tell duplicates: a set of (path, number of the origin), one bit each. Origins are numbered
 * in the order they are sent, so what is worked on at about the same time stands in the same block.
 */
export interface WorkSet {
  /** Blocks by path, then by number of the origin. */
  readonly paths: (WorkBlock | undefined)[][];
}

const BITS = 10;
const WORDS = 1 << (BITS - 5);

/** A thousand or so bits that a run and its checkpoints share until one of them changes it: then it changes its own copy. */
class WorkBlock extends KeptApart {
  readonly words: Int32Array;
  isShared = false;

  constructor(words: Int32Array) {
    super();
    this.words = words;
  }

  forCopy(): WorkBlock {
    this.isShared = true;
    return this;
  }
}

/** An empty set. */
export function createWorkSet(): WorkSet {
  return { paths: [] };
}

/** Adds work; false when it was there. Path and origin are whole numbers from 0. */
export function addWork(set: WorkSet, path: number, origin: number): boolean {
  let blocks = set.paths[path];
  if (blocks === undefined) {
    while (set.paths.length < path) set.paths.push([]);
    blocks = [];
    set.paths[path] = blocks;
  }
  const place = origin >>> BITS;
  let block = blocks[place];
  const at = (origin >>> 5) & (WORDS - 1);
  const bit = 1 << (origin & 31);
  if (block !== undefined && ((block.words[at] ?? 0) & bit) !== 0) return false;
  if (block === undefined || block.isShared) {
    while (blocks.length < place) blocks.push(undefined);
    block = new WorkBlock(block === undefined ? new Int32Array(WORDS) : block.words.slice());
    blocks[place] = block;
  }
  block.words[at] = (block.words[at] ?? 0) | bit;
  return true;
}
