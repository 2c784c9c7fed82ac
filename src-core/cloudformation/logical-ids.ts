import { hash } from './hash.ts';

/** The longest logical id that Eventloom gives; AWS takes 255 characters. */
const MAXIMUM_CHARACTERS = 200;

/** Leaves 34 of a queue's 80 characters to the stack's name, a hyphen and `.fifo` taken off. */
const MAXIMUM_IN_NAME = 40;

/** Suffixes of side resources and parameters. An element's own logical id never ends in one. */
const SIDE_SUFFIX =
  /(?:Role|Policy|LogGroup|InvokeConfig|Permission|Consumer|Address|KeyArn|KeyAlias|CodeBucket|CodeKey|DeadLettersAlarm|IteratorAgeAlarm)$/;

/**
 * Logical ids of the elements of a design. An id comes from the element's own id alone (`order-news` is `OrderNews`), so
 * renaming or adding other things leaves it; only when two ids come out alike does the later one get a few more
 * characters, made from its id.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 */
export class LogicalIds {
  private readonly main = new Map<string, string>();
  private readonly taken: Set<string>;

  /**
   * Element ids in the order of the design: resources, then wires. `known` holds the logical ids of a template that is
   * there already, by element id, or by element id and suffix with a space between; `taken` all of its names.
   */
  constructor(
    elementIds: readonly string[],
    known: ReadonlyMap<string, string> = new Map(),
    taken: Iterable<string> = [],
  ) {
    this.taken = new Set(taken);
    for (const [key, id] of known) this.main.set(key, id);
    for (const id of elementIds) if (!known.has(id)) this.main.set(id, this.take(mainId(id), id));
  }

  /** The logical id of an element's main resource, or of one of its side resources, parameters or outputs. */
  of(element: string, suffix?: string): string {
    const main = this.main.get(element) ?? mainId(element);
    if (suffix === undefined) return main;
    const key = `${element} ${suffix}`;
    const known = this.main.get(key);
    if (known !== undefined) return known;
    const id = this.take(`${main}${suffix}`, key);
    this.main.set(key, id);
    return id;
  }

  /** The logical id, cut so that a name made of it and of the stack's keeps AWS's 80 characters. */
  forName(element: string): string {
    const id = this.of(element);
    return id.length <= MAXIMUM_IN_NAME ? id : `${id.slice(0, MAXIMUM_IN_NAME - 6)}${hash(element)}`;
  }

  private take(wished: string, source: string): string {
    const short = wished.length <= MAXIMUM_CHARACTERS ? wished : `${wished.slice(0, 190)}${hash(source)}`;
    let id = short;
    for (let round = 0; this.taken.has(id); round += 1) id = `${short}${hash(`${source}${'+'.repeat(round)}`)}`;
    this.taken.add(id);
    return id;
  }
}

function mainId(elementId: string): string {
  const words = elementId.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const id = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const named = /^[A-Za-z]/.test(id) ? id : `E${id}`;
  return SIDE_SUFFIX.test(named) ? `${named}Main` : named;
}
