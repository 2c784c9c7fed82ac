/** Things that are due at a time, the earliest first; of those due at the same time the one added first. */
export class DueQueue<Item> {
  readonly #heap: { due: number; sequence: number; item: Item }[] = [];
  #sequence = 0;

  /** Adds an item that is due at a time. */
  add(due: number, item: Item): void {
    this.#sequence++;
    const entry = { due, sequence: this.#sequence, item };
    let index = this.#heap.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!this.#isBefore(index, above)) return;
      this.#swap(index, above);
      index = above;
    }
  }

  /** Takes out the earliest item; undefined if there is none. */
  take(): { due: number; item: Item } | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    for (let index = 0; ; ) {
      const left = index * 2 + 1;
      const smaller = this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(smaller, index)) return first;
      this.#swap(smaller, index);
      index = smaller;
    }
  }

  #isBefore(index: number, other: number): boolean {
    const left = this.#heap[index];
    const right = this.#heap[other];
    if (left === undefined || right === undefined) return false;
    return left.due < right.due || (left.due === right.due && left.sequence < right.sequence);
  }

  #swap(index: number, other: number): void {
    const left = this.#heap[index];
    const right = this.#heap[other];
    if (left === undefined || right === undefined) return;
    this.#heap[index] = right;
    this.#heap[other] = left;
  }
}
