import {
  isResolvedList,
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  UnknownValue,
} from '../../contract/template-reading.ts';
import { type MapNode, memberOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { Conditions } from './conditions.ts';
import { FUNCTIONS } from './functions.ts';
import { parameterValue, pseudoParameter } from './parameters.ts';
import type { Sections } from './sections.ts';

/** More values than any template that CloudFormation takes; aliases of aliases would make far more. */
const MOST_VALUES = 250_000;

/** So many characters of a text that a function makes count as one value. */
const CHARACTERS_A_VALUE = 100;

/** What a template is in: the names of its resources get the prefix, its parameters the values that are given to them. */
export interface Scope {
  readonly prefix: string;
  readonly given: Readonly<Record<string, ResolvedValue | undefined>>;
}

const OUTERMOST: Scope = { prefix: '', given: {} };

/** Works out values of a template: functions, parameters by their defaults, mappings, conditions, pseudo parameters. */
export class Resolver {
  private readonly sections: Sections;
  private readonly conditions: Conditions;
  private readonly defaults = new Map<string, ResolvedValue>();
  private readonly scope: Scope;
  private left = MOST_VALUES;

  constructor(sections: Sections, scope: Scope = OUTERMOST) {
    this.sections = sections;
    this.scope = scope;
    this.conditions = new Conditions(sections.conditions, this);
  }

  /** The value of a node; undefined where `AWS::NoValue` takes it away. */
  value(node: TemplateNode | undefined): ResolvedValue | undefined {
    if (node === undefined) return undefined;
    this.left -= 1;
    if (this.left < 0) return new UnknownValue('the template has too many values');
    if (node.kind === 'scalar') return typeof node.value === 'string' ? knownText(node.value) : node.value;
    if (node.kind === 'list') return node.items.flatMap(item => this.value(item) ?? []);
    return this.function(node) ?? this.object(node);
  }

  /** Whether a condition holds with the defaults of the parameters; undefined where they do not tell. */
  condition(name: string): boolean | undefined {
    return this.conditions.holds(name);
  }

  /** Whether a value written in place of a condition's name holds. */
  test(node: TemplateNode | undefined): boolean | undefined {
    return this.conditions.test(node);
  }

  /** What a name in `Ref` or `${…}` stands for. */
  reference(name: string): ResolvedValue | undefined {
    if (name.startsWith('AWS::')) return pseudoParameter(name);
    const parameter = this.sections.parameters.get(name);
    if (parameter !== undefined) {
      const known = this.defaults.get(name) ?? parameterValue(name, parameter, this.scope.given[name]);
      this.defaults.set(name, known);
      return known;
    }
    // A resource of the template; SAM makes resources of its own (`OrdersRole`, `OrdersAliaslive`) that templates may name.
    return this.resource(name);
  }

  /** A resource of the template, or one of its attributes. */
  resource(logicalId: string, attribute?: string): ResourceReference {
    return new ResourceReference(`${this.scope.prefix}${logicalId}`, attribute);
  }

  /** The value of a mapping; undefined where there is none. */
  mapping(map: string, first: string, second: string): ResolvedValue | undefined {
    return this.value(memberOf(memberOf(this.sections.mappings.get(map), first), second));
  }

  private function(node: MapNode): ResolvedValue | undefined {
    const [entry] = node.entries;
    if (entry === undefined || node.entries.length !== 1) return undefined;
    if (entry.key === 'Ref') {
      const name = textOf(entry.value);
      return name === undefined ? undefined : this.reference(name);
    }
    if (!entry.key.startsWith('Fn::')) return undefined;
    const work = FUNCTIONS[entry.key];
    if (work === undefined) return new UnknownValue(`${entry.key} is worked out by CloudFormation`);
    const made = work(entry.value, this);
    this.left -= sizeOf(made);
    return made;
  }

  private object(node: MapNode): ResolvedValue | undefined {
    const [only] = node.entries;
    // A function that took its value away leaves nothing.
    if (node.entries.length === 1 && only !== undefined && (only.key === 'Ref' || only.key === 'Fn::If'))
      return undefined;
    const members: Record<string, ResolvedValue> = {};
    for (const entry of node.entries) {
      const value = this.value(entry.value);
      if (value === undefined) delete members[entry.key];
      else Object.defineProperty(members, entry.key, { value, enumerable: true, configurable: true, writable: true });
    }
    return members;
  }
}

/** How many values a function has made, texts by their length. */
function sizeOf(value: ResolvedValue | undefined): number {
  if (typeof value === 'string') return value.length / CHARACTERS_A_VALUE;
  if (value instanceof PartlyKnownText) return value.pieces.length;
  return isResolvedList(value) ? value.length : 0;
}

/** A dynamic reference is filled in while the stack is made. */
function knownText(text: string): ResolvedValue {
  return text.includes('{{resolve:') ? new UnknownValue('a dynamic reference is filled in while deploying') : text;
}
