import {
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  UnknownValue,
} from '../../contract/template-reading.ts';
import { type Section, type TemplateNode, textOf } from '../text/template-node.ts';

/** How many conditions may each need the next one to be worked out first; what hangs on more is not known. */
const LONGEST_CHAIN = 300;

/** What conditions need to know of values. */
interface Values {
  value(node: TemplateNode | undefined): ResolvedValue | undefined;
}

/** The conditions of a template, each worked out once, by the defaults of the parameters. */
export class Conditions {
  private readonly section: Section;
  private readonly values: Values;
  /** 'open' while it is worked out: a circle is not known. */
  private readonly known = new Map<string, boolean | undefined | 'open'>();
  private open = 0;

  constructor(section: Section, values: Values) {
    this.section = section;
    this.values = values;
  }

  /** Whether a condition holds; undefined where the defaults do not tell. */
  holds(name: string): boolean | undefined {
    if (this.known.has(name)) {
      const known = this.known.get(name);
      return known === 'open' ? undefined : known;
    }
    if (this.open === LONGEST_CHAIN) return undefined;
    this.known.set(name, 'open');
    this.open += 1;
    const holds = this.test(this.section.get(name));
    this.open -= 1;
    this.known.set(name, holds);
    return holds;
  }

  /** Whether a written condition holds. */
  test(node: TemplateNode | undefined): boolean | undefined {
    if (node === undefined) return undefined;
    if (node.kind === 'scalar') return typeof node.value === 'boolean' ? node.value : this.named(node);
    const [entry] = node.kind === 'map' ? node.entries : [];
    switch (entry?.key) {
      case 'Condition':
        return this.named(entry.value);
      case 'Fn::Equals':
        return this.equals(entry.value);
      case 'Fn::Not':
        return negated(this.test(first(entry.value)));
      case 'Fn::And':
        return combined(this.each(entry.value), false);
      case 'Fn::Or':
        return combined(this.each(entry.value), true);
      default:
        return undefined;
    }
  }

  private named(node: TemplateNode): boolean | undefined {
    const name = textOf(node);
    return name === undefined || !this.section.has(name) ? undefined : this.holds(name);
  }

  private each(node: TemplateNode): readonly (boolean | undefined)[] {
    return node.kind === 'list' ? node.items.map(item => this.test(item)) : [undefined];
  }

  private equals(node: TemplateNode): boolean | undefined {
    if (node.kind !== 'list' || node.items.length !== 2) return undefined;
    const [left, right] = node.items.map(item => this.values.value(item));
    if (!isTold(left) || !isTold(right)) return undefined;
    // CloudFormation compares texts: 1 and "1", true and "true" are equal.
    return JSON.stringify(left, asTexts) === JSON.stringify(right, asTexts);
  }
}

function first(node: TemplateNode): TemplateNode | undefined {
  return node.kind === 'list' ? node.items[0] : node;
}

function isTold(value: ResolvedValue | undefined): boolean {
  return !(value instanceof UnknownValue || value instanceof PartlyKnownText || value instanceof ResourceReference);
}

function asTexts(_key: string, value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** `or` (decisive true) and `and` (decisive false) of values that may be unknown. */
function combined(values: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}
