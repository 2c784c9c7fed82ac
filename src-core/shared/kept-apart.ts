/**
 * What the state of a run holds and a checkpoint does not copy like the rest: it says itself what the copy gets. Instances
 * of other classes, and frozen records, are values that never change: a copy gets the same ones.
 */
export abstract class KeptApart {
  /** Roughly how many bytes of memory a copy comes to hold alone. */
  get bytesOfCopy(): number {
    return 0;
  }

  /** What stands in the copy, called whenever one is made. */
  abstract forCopy(): KeptApart;
}
