/** Choices that one number decides: the same number, the same choices. Each element has its own, so that taking one away leaves the others. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to less than `count` (mulberry32). */
  below(count: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }

  /** A whole number, both ends possible. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Whether something of this share of all cases happens. */
  shows(share: number): boolean {
    return this.below(1_000) < share * 1_000;
  }

  /** One of some options; undefined when there are none. */
  pick<Option>(options: readonly Option[]): Option | undefined {
    return options[this.below(Math.max(1, options.length))];
  }
}
