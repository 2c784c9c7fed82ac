import type { Property } from '#core/contract/property.ts';
import type { Json } from '#core/shared/json.ts';
import { formatDuration, formatNumber, unitSign } from '#core/shared/units.ts';
import { useDesign } from '../state/design-store.ts';

/** What a control needs to show a property of one element and to change it. */
export interface FieldProps<Kind extends Property = Property> {
  readonly elementId: string;
  readonly name: string;
  readonly property: Kind;
  /** What the document states; undefined: the default holds. */
  readonly given: Json | undefined;
  /** Id of the control, for its label. */
  readonly controlId: string;
  /** Id of the text that describes it. */
  readonly describedBy: string;
  readonly hasError: boolean;
  /** The value can be read here and is changed elsewhere. */
  readonly isReadOnly?: boolean;
  /** Takes the value in place of the design: a variant that is only tried. */
  readonly onChange?: (value: Json | undefined) => void;
}

/** Sets a property at once, or as part of typing; the default itself is not written into the document. */
export function setField(props: FieldProps, value: Json | undefined, isTyping = false): void {
  const { elementId, name, property, onChange } = props;
  if (onChange !== undefined) {
    onChange(value);
    return;
  }
  const isDefault = !isTyping && value === property.default;
  useDesign
    .getState()
    .apply(
      [{ edit: 'set-property', id: elementId, property: name, value: isDefault ? undefined : value }],
      `Change ${property.label.toLowerCase()}`,
      isTyping ? { gesture: `field ${elementId} ${name}` } : 'now',
    );
}

/** Ends a spell of typing, so that the next one is a step of its own. */
export function endTyping(): void {
  useDesign.getState().endGesture();
}

/** "0 to 43,200 s", "up to 5": the range of a number or the length of a list, empty for other kinds. */
export function rangeWords(property: Property): string {
  if (property.kind === 'list') return property.maximumItems === undefined ? '' : `up to ${property.maximumItems}`;
  if (property.kind !== 'integer' && property.kind !== 'number') return '';
  const sign = unitSign(property.unit);
  const range = `${formatNumber(property.minimum)} to ${formatNumber(property.maximum)}`;
  return sign === '' ? range : `${range} ${sign}`;
}

/** A long time as people say it, "4 d" for 345,600 s: what is given, or else the default. Empty for all else. */
export function durationWords(property: Property, given: Json | undefined): string {
  if (property.kind !== 'integer' || property.unit !== 'seconds') return '';
  const seconds = typeof given === 'number' ? given : property.default;
  return seconds === undefined || seconds < LONG_SECONDS ? '' : formatDuration(seconds);
}

/** From here on a number of seconds has to be worked out. */
const LONG_SECONDS = 120;

/** The default in words, undefined when there is none to show. */
export function defaultWords(property: Property): string | undefined {
  const value = property.default;
  if (value === undefined) return property.placeholder;
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'string' ? value : undefined;
}
