/**
 * What the state of a run holds and a checkpoint does not copy like the rest: it says itself what the copy gets. Instances
 * of other classes, and frozen records, are values that never change: a copy gets the same ones.
 */
export abstract class KeptApart {
  /** What stands in the copy, called whenever one is made. */
  abstract forCopy(): KeptApart;
}
