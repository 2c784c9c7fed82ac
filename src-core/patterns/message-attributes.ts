import { parseJson } from './payload.ts';

/**
 * An attribute of a message. A type may carry a label behind a dot (`Number.int`), which filtering ignores.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
 */
export interface FilterableAttribute {
  /** `String`, `Number`, `String.Array` or `Binary`. */
  readonly type: string;
  readonly value: string;
}

/**
 * Message attributes as the JSON object that a filter policy is matched against: numbers for `Number`, the elements of
 * a `String.Array`, texts for `String`; `Binary` attributes are left out, SNS ignores them.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function readMessageAttributes(
  attributes: Readonly<Record<string, FilterableAttribute>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, readAttribute(attribute)] as const),
  );
}

function readAttribute({ type, value }: FilterableAttribute): unknown {
  if (type === 'String.Array') {
    const elements = parseJson(value);
    return Array.isArray(elements) ? elements : value;
  }
  const [base] = type.split('.', 1);
  if (base === 'Binary') return undefined;
  if (base !== 'Number') return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : value;
}
