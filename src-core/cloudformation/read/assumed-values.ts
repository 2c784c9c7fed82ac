import { entryOf, memberOf, nodeAt, type Section, type TemplateNode, textOf } from '../text/template-node.ts';
import { globalsPath } from './globals.ts';
import type { TemplatePath } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';
import { Resolver } from './resolver.ts';
import { sectionsOf } from './sections.ts';

/**
 * Where the value of a property comes from when it may be another one in a deployment: `from the default of parameter
 * "Wait"`, `from condition "Big", false by the default of parameter "Stage"`. Undefined for what the template itself states.
 */
export function assumptionOf(reading: TemplateReading, elementId: string, property: string): string | undefined {
  const element = reading.elements.get(elementId);
  const path = element?.places.get(property);
  if (element === undefined || path === undefined || element.properties[property] === undefined) return undefined;
  const { root } = reading.source;
  const found = functionNode(root, path);
  if (element.askedFor.includes(property)) return 'from Metadata, since the parameter for it has no default';
  if (found !== undefined) return sourcesOf(reading).words(found);
  return globalsPath(root, path) === undefined ? undefined : 'from Globals';
}

/** What decides whether a resource is there at all: `exists only while condition "Big" holds, which it does by …`. */
export function presenceOf(reading: TemplateReading, elementId: string): string | undefined {
  const path = reading.elements.get(elementId)?.path?.slice(0, 2);
  const name = path === undefined ? undefined : textOf(nodeAt(reading.source.root, [...path, 'Condition']));
  return name === undefined ? undefined : `exists only while condition ${sourcesOf(reading).conditionWords(name)}`;
}

/** The name of the function that a path leads through or ends at: `Ref`, `Fn::If`; undefined where none is in the way. */
export function functionOn(root: TemplateNode, path: TemplatePath): string | undefined {
  return functionName(functionNode(root, path));
}

/** The function that a path leads through or ends at. */
function functionNode(root: TemplateNode, path: TemplatePath): TemplateNode | undefined {
  let node: TemplateNode | undefined = root;
  for (const step of path) {
    if (functionName(node) !== undefined) return node;
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined;
    else node = memberOf(node, step);
  }
  return functionName(node) === undefined ? undefined : node;
}

function functionName(node: TemplateNode | undefined): string | undefined {
  if (node?.kind !== 'map' || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  return entry !== undefined && (entry.key === 'Ref' || entry.key.startsWith('Fn::')) ? entry.key : undefined;
}

const known = new WeakMap<TemplateReading, Sources>();

function sourcesOf(reading: TemplateReading): Sources {
  const made = known.get(reading) ?? new Sources(reading);
  known.set(reading, made);
  return made;
}

/** What a value is worked out from. */
interface Origins {
  readonly parameters: Set<string>;
  readonly mappings: Set<string>;
  readonly conditions: Set<string>;
  readonly pseudo: Set<string>;
}

class Sources {
  private readonly parameters: Section;
  private readonly conditions: Section;
  private readonly resolver: Resolver;

  constructor({ source: { root } }: TemplateReading) {
    const sections = sectionsOf(root);
    this.parameters = sections.parameters;
    this.conditions = sections.conditions;
    this.resolver = new Resolver(sections);
  }

  /** In words, what the value of a function is worked out from; undefined for what names a resource alone. */
  words(node: TemplateNode): string | undefined {
    const { parameters, mappings, conditions, pseudo } = this.origins(node);
    const parts = [
      ...[...conditions].map(name => `from condition ${this.outcomeWords(name)}`),
      ...(mappings.size === 0 ? [] : [`from ${counted('mapping', mappings)}`]),
      ...(parameters.size === 0 ? [] : [`from ${defaultsOf(parameters)}`]),
      ...(pseudo.size === 0
        ? []
        : [`with ${[...pseudo].map(name => `${name} as ${this.pseudoValue(name)}`).join(', ')}`]),
    ];
    return parts.length === 0 ? undefined : parts.join(', ');
  }

  /** `"Big" holds, which it does by the default of parameter "Stage"`. */
  conditionWords(name: string): string {
    const holds = this.resolver.condition(name);
    const by = this.byWords(name);
    if (holds === undefined) return `"${name}" holds, which is decided while deploying`;
    return `"${name}" holds, which it does${holds ? '' : ' not'}${by}`;
  }

  private outcomeWords(name: string): string {
    const holds = this.resolver.condition(name);
    return holds === undefined ? `"${name}"` : `"${name}", ${holds}${this.byWords(name)}`;
  }

  private byWords(condition: string): string {
    const node = this.conditions.get(condition);
    const { parameters } = this.origins(node);
    return parameters.size === 0 ? '' : ` by ${defaultsOf(parameters)}`;
  }

  private pseudoValue(name: string): string {
    const value = this.resolver.reference(name);
    return typeof value === 'string' ? `"${value}"` : 'not known';
  }

  private origins(node: TemplateNode | undefined): Origins {
    const origins: Origins = {
      parameters: new Set(),
      mappings: new Set(),
      conditions: new Set(),
      pseudo: new Set(),
    };
    const open: TemplateNode[] = node === undefined ? [] : [node];
    for (let steps = 0; open.length > 0 && steps < MOST_STEPS; steps += 1) {
      const next = open.pop();
      if (next?.kind === 'list') open.push(...next.items);
      else if (next?.kind === 'map') open.push(...next.entries.flatMap(entry => this.collect(entry, origins)));
    }
    return origins;
  }

  /** Notes what a member names, and gives what is to be looked at in it. */
  private collect(
    { key, value }: { readonly key: string; readonly value: TemplateNode },
    origins: Origins,
  ): readonly TemplateNode[] {
    const first = value.kind === 'list' ? value.items[0] : value;
    const name = textOf(first);
    if (key === 'Ref' && name !== undefined) this.note(name, origins);
    if (key === 'Condition' && name !== undefined) return [this.conditions.get(name) ?? value];
    if (key === 'Fn::Sub' && name !== undefined) this.noteText(name, value, origins);
    if (key === 'Fn::FindInMap' && name !== undefined) origins.mappings.add(name);
    if (key !== 'Fn::If' || name === undefined || value.kind !== 'list') return [value];
    origins.conditions.add(name);
    const holds = this.resolver.condition(name);
    return holds === undefined ? value.items.slice(1) : value.items.slice(holds ? 1 : 2, holds ? 2 : 3);
  }

  private noteText(text: string, value: TemplateNode, origins: Origins): void {
    const own = value.kind === 'list' ? value.items[1] : undefined;
    for (const [, written = ''] of text.matchAll(/\$\{([^!{}][^{}]*)\}/g)) {
      if (entryOf(own, written.trim()) === undefined) this.note(written.trim(), origins);
    }
  }

  private note(name: string, { parameters, pseudo }: Origins): void {
    if (this.parameters.has(name)) parameters.add(name);
    else if (name.startsWith('AWS::') && name !== 'AWS::NoValue') pseudo.add(name);
  }
}

/** More than any value has; aliases of aliases would make far more. */
const MOST_STEPS = 5_000;

function defaultsOf(parameters: ReadonlySet<string>): string {
  return `the ${parameters.size === 1 ? 'default' : 'defaults'} of ${counted('parameter', parameters)}`;
}

/** `parameter "A"`, `parameters "A" and "B"`. */
function counted(noun: string, names: ReadonlySet<string>): string {
  const [last = '', ...others] = [...names].map(name => `"${name}"`).toReversed();
  return others.length === 0 ? `${noun} ${last}` : `${noun}s ${others.toReversed().join(', ')} and ${last}`;
}
