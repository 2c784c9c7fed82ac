const NEAR = 4;

/**
 * What one element has to do with, by id. An element mostly asks for the same few others in the same order again, so that
 * they are found without a hash; any number of them is found at a hash's price.
 */
export class Neighbours<Neighbour> {
  private readonly find: (id: string) => Neighbour;
  private readonly ids: string[] = [];
  private readonly found: Neighbour[] = [];
  private readonly places = new Map<string, number>();
  private next = 0;

  /** `find` is asked once for each id; what it throws is thrown on. */
  constructor(find: (id: string) => Neighbour) {
    this.find = find;
  }

  get(id: string): Neighbour {
    const isNext = this.next < this.ids.length && this.ids[this.next] === id;
    const place = isNext ? this.next : this.placeOf(id);
    this.next = place + 1 < this.ids.length ? place + 1 : 0;
    return this.found[place] as Neighbour;
  }

  private placeOf(id: string): number {
    const { ids } = this;
    for (let place = 0; place < NEAR && place < ids.length; place += 1) if (ids[place] === id) return place;
    const known = this.places.get(id);
    if (known !== undefined) return known;
    this.found.push(this.find(id));
    this.places.set(id, ids.length);
    return ids.push(id) - 1;
  }
}
