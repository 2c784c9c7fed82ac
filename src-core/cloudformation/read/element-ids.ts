import { isServiceType } from '../../catalog/services.ts';
import type { ReadElement } from './read-properties.ts';
import type { SavedElement, SavedPicture } from './saved-picture.ts';

const LONGEST = 100;

/** Gives every element of a template its id in the design: the one its picture keeps, else one made of its logical id. */
export class ElementIds {
  private readonly picture: SavedPicture;
  private readonly taken: Set<string>;
  /** Elements of the picture by their main resource. */
  private readonly byMain = new Map<string | undefined, SavedElement[]>();

  constructor(picture: SavedPicture) {
    this.picture = picture;
    for (const element of picture.elements) {
      const [main] = element.logicalIds;
      const known = this.byMain.get(main);
      if (known === undefined) this.byMain.set(main, [element]);
      else known.push(element);
    }
    this.taken = new Set(picture.elements.map(element => element.id));
  }

  /** Id of a resource of the design. */
  resource(type: string, wished: string, logicalId: string): string {
    const elements = this.byMain.get(logicalId) ?? [];
    const saved = elements.find(element => element.type === type);
    if (saved !== undefined) return saved.id;
    if (wished === logicalId) return this.take(wished);
    // An endpoint stands in its subscription, whose wire ends at it.
    const end = elements.find(element => element.to !== undefined)?.to;
    return this.picture.elements.find(element => element.id === end && element.type === type)?.id ?? this.take(wished);
  }

  /** An id that nothing else has, as near to the wished one as a design allows. */
  take(wished: string): string {
    const letters = wished.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, LONGEST - 6);
    const base = /^[A-Za-z]/.test(letters) ? letters : `E${letters}`;
    let id = base;
    for (let number = 2; this.taken.has(id); number += 1) id = `${base}-${number}`;
    this.taken.add(id);
    return id;
  }

  /** Resources of the picture that no template can hold: clients, endpoints that only functions call. */
  unreadResources(read: readonly ReadElement[]): readonly ReadElement[] {
    const known = new Set(read.map(element => element.id));
    return this.picture.elements
      .filter(
        ({ id, type, from, logicalIds }) =>
          isServiceType(type) && from === undefined && logicalIds.length === 0 && !known.has(id),
      )
      .map(({ id, type, name, properties }) => ({
        id,
        type,
        label: name ?? id,
        properties,
        unknown: [],
        askedFor: [],
        places: new Map(),
      }));
  }
}
