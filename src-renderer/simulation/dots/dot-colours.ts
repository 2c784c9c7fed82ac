/** Variables of the look that dots are coloured by, in the order in which keys appear. */
const HUES = ['--accent', '--compute', '--storage', '--integration', '--analytics', '--info', '--management', '--good'];

/** Colours of the dots in the look that is on. */
export interface DotColours {
  readonly hues: readonly string[];
  readonly mixed: string;
  readonly poison: string;
  readonly halo: string;
  readonly onBundle: string;
}

export function readColours(element: Element): DotColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    hues: HUES.map(read),
    mixed: read('--text-soft'),
    poison: read('--error'),
    halo: read('--ground'),
    onBundle: read('--panel'),
  };
}

/** Gives every key a hue of its own as long as there are enough. */
export class KeyHues {
  private readonly numbers = new Map<string, number>();

  numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size % HUES.length;
      this.numbers.set(key, number);
    }
    return number;
  }

  clear(): void {
    this.numbers.clear();
  }
}
