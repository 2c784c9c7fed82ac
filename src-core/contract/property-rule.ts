import { InternalError } from '../shared/internal-error.ts';
import type { Json } from '../shared/json.ts';
import { formatQuantity } from '../shared/units.ts';
import { fixBySetting } from './fixes.ts';
import type { Property, PropertyInfo, PropertyTable, PropertyValues, ValuesOf } from './property.ts';
import { type ElementRule, FACTS_CHECKED_ON, type Severity } from './rule.ts';

/** What property rules need of an element: resources and wires alike have it. */
export interface ElementWithProperties {
  readonly id: string;
  readonly given: PropertyValues;
}

/** A rule about one property, whatever it belongs to. */
export type PropertyRule = ElementRule<ElementWithProperties>;

interface RuleSubject<Table extends PropertyTable> {
  readonly id: string;
  /** "Delivery delay out of range". */
  readonly title: string;
  readonly properties: Table;
  readonly property: Extract<keyof Table, string>;
}

interface PropertyRuleSpec<Table extends PropertyTable> extends RuleSubject<Table> {
  /** What happens otherwise: "AWS refuses the queue". */
  readonly refusal: string;
  /** Left out: error. */
  readonly severity?: Severity;
}

/** The rule that a number stays within AWS's documented range; the repair moves it to the nearest allowed value. */
export function rangeRule<Table extends PropertyTable>(spec: PropertyRuleSpec<Table>): PropertyRule {
  const property = propertyOfKind(spec, 'integer', 'number');
  const { minimum, maximum, unit, label } = property;
  const range = `${formatQuantity(minimum, unit)} to ${formatQuantity(maximum, unit)}`;
  return {
    ...infoOf(spec, property),
    severity: spec.severity ?? 'error',
    applies: element => typeof element.given[spec.property] === 'number',
    check: element => {
      const given = element.given[spec.property];
      if (typeof given !== 'number') return [];
      const isWhole = property.kind === 'number' || Number.isInteger(given);
      if (isWhole && given >= minimum && given <= maximum) return [];
      const nearest = Math.min(maximum, Math.max(minimum, Math.round(given)));
      const fix = fixBySetting(`Set ${lowerFirst(label)} to ${formatQuantity(nearest, unit)}`, element.id, {
        [spec.property]: nearest,
      });
      const message = `${spec.refusal}: ${lowerFirst(label)} is ${formatQuantity(given, unit)}. Choose ${property.kind === 'integer' ? 'a whole number ' : ''}from ${range}.`;
      return [{ path: spec.property, message, given, allowed: range, fix }];
    },
  };
}

/** The rule that a text has the length and characters AWS takes. There is no repair: a name is the person's choice. */
export function textRule<Table extends PropertyTable>(spec: PropertyRuleSpec<Table>): PropertyRule {
  const property = propertyOfKind(spec, 'text');
  const { maximumLength, pattern, label } = property;
  const allowed = [
    maximumLength === undefined ? undefined : `1 to ${maximumLength} characters`,
    pattern === undefined ? undefined : pattern.meaning,
  ]
    .filter(part => part !== undefined)
    .join(': ');
  const expression = pattern === undefined ? undefined : new RegExp(pattern.expression);
  return {
    ...infoOf(spec, property),
    severity: spec.severity ?? 'error',
    applies: element => typeof element.given[spec.property] === 'string',
    check: element => {
      const given = element.given[spec.property];
      if (typeof given !== 'string') return [];
      const isShort = given.length > 0 && given.length <= (maximumLength ?? Number.POSITIVE_INFINITY);
      if (isShort && (expression === undefined || expression.test(given))) return [];
      const message = `${spec.refusal}: ${lowerFirst(label)} "${shorten(given)}" is not allowed. Use ${allowed}.`;
      return [{ path: spec.property, message, given, allowed }];
    },
  };
}

/** The rule that a choice is one of AWS's values; the repair returns it to the default. */
export function choiceRule<Table extends PropertyTable>(spec: PropertyRuleSpec<Table>): PropertyRule {
  const property = propertyOfKind(spec, 'choice');
  const values = property.options.map(option => option.value);
  const allowed = values.join(', ');
  return {
    ...infoOf(spec, property),
    severity: spec.severity ?? 'error',
    applies: element => typeof element.given[spec.property] === 'string',
    check: element => {
      const given = element.given[spec.property];
      if (typeof given !== 'string' || values.includes(given)) return [];
      const message = `${spec.refusal}: ${lowerFirst(property.label)} "${shorten(given)}" does not exist. Use one of ${allowed}.`;
      const fix = fixBySetting(
        property.default === undefined ? 'Leave it out' : `Return to the default, ${property.default}`,
        element.id,
        { [spec.property]: undefined },
      );
      return [{ path: spec.property, message, given, allowed, fix }];
    },
  };
}

/** The rule that a list has no more items than AWS takes, each as AWS writes it; the repair takes the others off. */
export function listRule<Table extends PropertyTable>(spec: PropertyRuleSpec<Table>): PropertyRule {
  const property = propertyOfKind(spec, 'list');
  const { maximumItems = Number.POSITIVE_INFINITY, itemPattern, options, label } = property;
  const expression = new RegExp(itemPattern?.expression ?? '^');
  const fits = (item: string) => expression.test(item) && options?.includes(item) !== false;
  const words = lowerFirst(label);
  const allowed = [
    Number.isFinite(maximumItems) ? `at most ${maximumItems}, each once` : 'each once',
    ...(options === undefined ? [] : [options.join(', ')]),
    ...(itemPattern === undefined ? [] : [itemPattern.meaning]),
  ].join(': ');
  return {
    ...infoOf(spec, property),
    severity: spec.severity ?? 'error',
    applies: element => textsOf(element.given[spec.property]).length > 0,
    check: element => {
      const given = textsOf(element.given[spec.property]);
      const kept = [...new Set(given)].filter(fits).slice(0, maximumItems);
      if (kept.length === given.length) return [];
      const wrong = given.find(item => !fits(item));
      const trouble =
        wrong !== undefined
          ? `"${shorten(wrong)}" cannot stand in ${words}`
          : `there are ${given.length} items in ${words}${given.length <= maximumItems ? ', some of them twice' : ''}`;
      const fix = fixBySetting(keepWords(kept.length), element.id, {
        [spec.property]: kept.length === 0 ? undefined : kept,
      });
      const message = `${spec.refusal}: ${trouble}. Allowed are ${allowed}.`;
      return [{ path: spec.property, message, given, allowed, fix }];
    },
  };
}

function keepWords(count: number): string {
  if (count === 0) return 'Keep none';
  return count === 1 ? 'Keep the one that fits' : `Keep the first ${count} that fit`;
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];
}

/** What a rule says of a setting that does nothing where it stands. */
interface UnusedRuleSpec<Table extends PropertyTable> extends RuleSubject<Table> {
  /** What it would need, to go on from "Nothing happens: ": "a log level counts only in JSON". */
  readonly because: string;
  /** Whether the setting has an effect on this element. */
  readonly isUsed: (properties: ValuesOf<Table>) => boolean;
}

/** The hint that a setting has no effect beside the others; the repair leaves it out. */
export function unusedRule<Table extends PropertyTable>(
  spec: UnusedRuleSpec<Table>,
): ElementRule<ElementWithProperties & { readonly properties: ValuesOf<Table> }> {
  const { property, because, isUsed } = spec;
  const { label, sourceUrl } = propertyOf(spec);
  return {
    id: spec.id,
    severity: 'info',
    title: spec.title,
    why: 'The setting has no effect.',
    sourceUrl,
    checkedOn: FACTS_CHECKED_ON,
    applies: element => element.given[property] !== undefined,
    check: ({ id, given, properties }) => {
      if (isUsed(properties)) return [];
      const fix = fixBySetting(`Leave out ${lowerFirst(label)}`, id, { [property]: undefined });
      return [{ path: property, message: `Nothing happens: ${because}.`, given: given[property] ?? null, fix }];
    },
  };
}

/** The property that a rule is about. A rule of the wrong kind for it is a mistake of ours, told when it is loaded. */
function propertyOfKind<Table extends PropertyTable, Kind extends Property['kind']>(
  spec: PropertyRuleSpec<Table>,
  ...kinds: readonly Kind[]
): Extract<Property, { readonly kind: Kind }> {
  const property = propertyOf(spec);
  if (isOfKind(property, kinds)) return property;
  throw new InternalError('RULE_PROPERTY', `${spec.id} needs "${spec.property}" to be of kind ${kinds.join(' or ')}`);
}

function propertyOf<Table extends PropertyTable>({ id, properties, property }: RuleSubject<Table>): Property {
  const found: Property | undefined = properties[property];
  if (found !== undefined) return found;
  throw new InternalError('RULE_PROPERTY', `${id} needs the property "${property}", which is not in its table`);
}

function isOfKind<Kind extends Property['kind']>(
  property: Property,
  kinds: readonly Kind[],
): property is Extract<Property, { readonly kind: Kind }> {
  return kinds.some(kind => kind === property.kind);
}

function infoOf<Table extends PropertyTable>({ id, title, refusal }: PropertyRuleSpec<Table>, property: PropertyInfo) {
  const { sourceUrl, confidence } = property;
  const why = `${refusal}.`;
  return { id, title, why, sourceUrl, checkedOn: FACTS_CHECKED_ON, ...(confidence !== undefined && { confidence }) };
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function shorten(given: string): string {
  return given.length > 40 ? `${given.slice(0, 40)}…` : given;
}
