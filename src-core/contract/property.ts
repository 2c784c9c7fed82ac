import type { Json } from '../shared/json.ts';
import type { Unit } from '../shared/units.ts';

/** How sure a fact is. A: AWS's current text, schema or recorded behaviour. B: older or several sources. C: inferred; never an error. */
export type Confidence = 'A' | 'B' | 'C';

/** What may stand at an end of a wire: a service and, where it matters, settings that it has. */
export interface EndCondition {
  readonly service: string;
  readonly has?: Readonly<Record<string, readonly Json[]>>;
}

/** What every property says of itself, whatever its kind. */
export interface PropertyInfo {
  /** Shown beside the field, sentence case, AWS's own noun. */
  readonly label: string;
  /** One sentence on what it does to the messages. */
  readonly help: string;
  /** AWS's page for the property; for a setting of the simulation alone, the page of the behaviour it stands for. */
  readonly sourceUrl: string;
  /** Default 'A'. */
  readonly confidence?: Confidence;
  /** The name in CloudFormation, dotted where nested. Left out: the property is not written by the generic mapping. */
  readonly cloudFormation?: string;
  /**
   * Suffix of the side resource that {@link PropertyInfo.cloudFormation} is a member of, where the main resource has no place
   * for it (`Alias`). The service writes it there itself.
   */
  readonly sideResource?: string;
  /** Set for what only the simulation reads (how long a function works, …); never exported. */
  readonly simulationOnly?: true;
  /** The field makes sense only while another property has one of these values. */
  readonly appliesWhen?: Readonly<Record<string, readonly Json[]>>;
  /** For a wire: the field makes sense only if it starts at one of these. Left out: wherever it starts. */
  readonly appliesFrom?: readonly EndCondition[];
  /** For a wire: the field makes sense only if it leads to one of these. Left out: wherever it leads. */
  readonly appliesTo?: readonly EndCondition[];
  /** Set for names and sizes that people give other values from stack to stack: a template can ask for them. */
  readonly varies?: true;
  /**
   * Set for what belongs to one account and Region and has no other way of being named: a template asks for it, and keeps
   * what the design states in its `Metadata`.
   */
  readonly askedFor?: true;
  /** Shown in an empty field. */
  readonly placeholder?: string;
}

/** A whole or fractional number with its documented range. */
export interface NumberProperty<Value extends number | undefined> extends PropertyInfo {
  readonly kind: 'integer' | 'number';
  readonly default: Value;
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: Unit;
}

/** A switch. */
export interface BooleanProperty<Value extends boolean | undefined> extends PropertyInfo {
  readonly kind: 'boolean';
  readonly default: Value;
}

/** One of a list of AWS's own values. */
export interface ChoiceProperty<Value extends string | undefined> extends PropertyInfo {
  readonly kind: 'choice';
  readonly default: Value;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A line of text. */
export interface TextProperty<Value extends string | undefined> extends PropertyInfo {
  readonly kind: 'text';
  readonly default: Value;
  /** Longest allowed text in characters. */
  readonly maximumLength?: number;
  /** A regular expression for the whole text, and what it means in words. */
  readonly pattern?: { readonly expression: string; readonly meaning: string };
}

/** A list of short texts. */
export interface ListProperty extends PropertyInfo {
  readonly kind: 'list';
  readonly default: readonly string[];
  /** The only items that AWS takes, where it has a list of them. */
  readonly options?: readonly string[];
  /** The most items that AWS takes. */
  readonly maximumItems?: number;
  /** A regular expression for each whole item, and what it means in words. */
  readonly itemPattern?: { readonly expression: string; readonly meaning: string };
}

/** A JSON value that AWS takes as JSON (filter policy, definition, …). */
export interface JsonProperty extends PropertyInfo {
  readonly kind: 'json';
  readonly default: Json | undefined;
  /** `tags`: an object of names and texts, written to a template as a list of keys and values. */
  readonly holds?: 'tags';
}

/** Names another resource of the design by its id: a dead-letter queue of a subscription, a failure destination. */
export interface ReferenceProperty extends PropertyInfo {
  readonly kind: 'reference';
  readonly default: string | undefined;
  /** Services whose resources may be named. */
  readonly services: readonly string[];
}

/** Any property. `kind` tells which. */
export type Property =
  | NumberProperty<number | undefined>
  | BooleanProperty<boolean | undefined>
  | ChoiceProperty<string | undefined>
  | TextProperty<string | undefined>
  | ListProperty
  | JsonProperty
  | ReferenceProperty;

/** The properties of one service or connection, by name. */
export type PropertyTable = Readonly<Record<string, Property>>;

/** The values of a table with every default applied; properties without a default may be undefined. */
export type ValuesOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly default: infer Value } ? Value : never;
};

/** Values whose table is not known at the place of use. */
export type PropertyValues = Readonly<Record<string, Json | undefined>>;

type Spec<Kind, Optional extends keyof Kind = never> = Omit<Kind, 'kind' | 'default' | Optional> &
  Partial<Pick<Kind, Optional>>;

/** A whole number in a range. Without a default it may be left out. */
export function integer(spec: Spec<NumberProperty<number>> & { default: number }): NumberProperty<number>;
export function integer(spec: Spec<NumberProperty<undefined>>): NumberProperty<number | undefined>;
export function integer(
  spec: Spec<NumberProperty<undefined>> & { default?: number },
): NumberProperty<number | undefined> {
  return { default: undefined, ...spec, kind: 'integer' };
}

/** A number in a range, fractions allowed. */
export function decimal(spec: Spec<NumberProperty<number>> & { default: number }): NumberProperty<number> {
  return { ...spec, kind: 'number' };
}

/** A switch. Without a default it may be left out. */
export function toggle(spec: Spec<BooleanProperty<boolean>> & { default: boolean }): BooleanProperty<boolean>;
export function toggle(spec: Spec<BooleanProperty<undefined>>): BooleanProperty<boolean | undefined>;
export function toggle(
  spec: Spec<BooleanProperty<undefined>> & { default?: boolean },
): BooleanProperty<boolean | undefined> {
  return { default: undefined, ...spec, kind: 'boolean' };
}

/** One of AWS's values; `options` maps each to its label. */
export function choice<const Value extends string>(
  spec: Omit<Spec<ChoiceProperty<string>>, 'options'> & {
    options: Readonly<Record<Value, string>>;
    default: NoInfer<Value>;
  },
): ChoiceProperty<Value> {
  const options = (Object.entries(spec.options) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return { ...spec, options, kind: 'choice' };
}

/** One of AWS's values, or nothing at all. */
export function optionalChoice<const Value extends string>(
  spec: Omit<Spec<ChoiceProperty<undefined>>, 'options'> & { options: Readonly<Record<Value, string>> },
): ChoiceProperty<Value | undefined> {
  const options = (Object.entries(spec.options) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return { ...spec, options, default: undefined, kind: 'choice' };
}

/** A line of text. Without a default it may be left out. */
export function text(spec: Spec<TextProperty<string>> & { default: string }): TextProperty<string>;
export function text(spec: Spec<TextProperty<undefined>>): TextProperty<string | undefined>;
export function text(spec: Spec<TextProperty<undefined>> & { default?: string }): TextProperty<string | undefined> {
  return { default: undefined, ...spec, kind: 'text' };
}

/** A list of short texts, empty by default. */
export function list(spec: Spec<ListProperty>): ListProperty {
  return { ...spec, default: [], kind: 'list' };
}

/** A JSON value, absent unless a default is given. */
export function json(spec: Spec<JsonProperty> & { default?: Json }): JsonProperty {
  return { default: undefined, ...spec, kind: 'json' };
}

/** The id of another resource of the design, or nothing. */
export function reference(spec: Spec<ReferenceProperty>): ReferenceProperty {
  return { ...spec, default: undefined, kind: 'reference' };
}

/** A documented number that nobody sets: a quota or a fixed behaviour. */
export interface Limit {
  readonly value: number;
  readonly unit: Unit;
  readonly sourceUrl: string;
  readonly confidence: Confidence;
}

/** States a {@link Limit}; confidence A unless said. */
export function limit(value: number, unit: Unit, sourceUrl: string, confidence: Confidence = 'A'): Limit {
  return { value, unit, sourceUrl, confidence };
}
