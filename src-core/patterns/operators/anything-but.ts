import { type ArrayNode, type ObjectNode, type PatternNode, refuse, type Scalar } from '../pattern-node.ts';
import type { Operator, ValueTest } from './operator.ts';
import { requireText } from './text.ts';
import { wildcardTest } from './wildcard.ts';

const WRONG_VALUE = 'Value of anything-but must be an array or single string/number value.';

/** Reads the operand of an operator inside `anything-but` into the test that must not hold. */
type ExcludedForm = (operand: PatternNode, name: string) => ValueTest;

/**
 * `{"anything-but": …}`: a value that is none of those listed, or for which none of the operators inside holds. The
 * field must be there. `forms` are the operators that the dialect takes inside.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function anythingBut(forms: ReadonlyMap<string, ExcludedForm>): Operator {
  return operand => {
    const excluded = operand.kind === 'object' ? readForm(operand, forms) : oneOf(readValues(operand));
    return value => !excluded(value);
  };
}

/** The operators inside `anything-but` that take a text or a list of texts. */
export const LISTED_FORMS: ReadonlyMap<string, ExcludedForm> = new Map<string, ExcludedForm>([
  ['prefix', affixes((value, affix) => value.startsWith(affix))],
  ['suffix', affixes((value, affix) => value.endsWith(affix))],
  [
    'equals-ignore-case',
    operand => {
      const reason = 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.';
      const excluded = new Set(readTexts(operand, reason).map(({ text }) => text.toLowerCase()));
      return value => typeof value === 'string' && excluded.has(value.toLowerCase());
    },
  ],
  [
    'wildcard',
    operand => {
      const tests = readTexts(operand, 'wildcard match pattern must be a string').map(({ text, node }) =>
        wildcardTest(text, node),
      );
      return value => tests.some(test => test(value));
    },
  ],
]);

/** The one operator inside `anything-but` of the older dialects: `prefix` with a single text. */
export const PREFIX_FORM: ReadonlyMap<string, ExcludedForm> = new Map<string, ExcludedForm>([
  [
    'prefix',
    (operand, name) => {
      const start = requireText(operand, name);
      if (start === '') return refuse('Null prefix not allowed', operand);
      return value => typeof value === 'string' && value.startsWith(start);
    },
  ],
]);

function readForm(operand: ObjectNode, forms: ReadonlyMap<string, ExcludedForm>): ValueTest {
  const [member, second] = operand.members;
  if (member === undefined) return refuse('Match expression name not found', operand);
  const form = forms.get(member.key);
  if (form === undefined) return refuse(`Unsupported anything-but pattern: ${member.key}`, member.node);
  const excluded = form(member.node, member.key);
  if (second !== undefined) return refuse('Only one key allowed in match expression', second.node);
  return excluded;
}

function readValues(operand: Exclude<PatternNode, ObjectNode>): readonly Scalar[] {
  if (operand.kind === 'scalar') {
    const isListable = typeof operand.value === 'string' || typeof operand.value === 'number';
    return isListable ? [operand.value] : refuse(WRONG_VALUE, operand);
  }
  const values = itemsOf(operand).map(item => {
    if (item.kind === 'scalar' && (typeof item.value === 'string' || typeof item.value === 'number')) return item.value;
    return refuse('Inside anything but list, start|null|boolean is not supported.', item);
  });
  if (new Set(values.map(value => typeof value)).size > 1) {
    const reason = 'Inside anything but list, either all values are number or string, mixed type is not supported';
    return refuse(reason, operand);
  }
  return values;
}

function readTexts(
  operand: PatternNode,
  reason: string,
): readonly { readonly text: string; readonly node: PatternNode }[] {
  if (operand.kind === 'object') return refuse(WRONG_VALUE, operand);
  const nodes = operand.kind === 'array' ? itemsOf(operand) : [operand];
  return nodes.map(node => {
    if (node.kind === 'scalar' && typeof node.value === 'string') return { text: node.value, node };
    return refuse(reason, node);
  });
}

function affixes(hasAffix: (value: string, affix: string) => boolean): ExcludedForm {
  return operand => {
    const texts = readTexts(operand, 'prefix/suffix match pattern must be a string').map(({ text, node }) =>
      text === '' ? refuse('Null prefix/suffix not allowed', node) : text,
    );
    return value => typeof value === 'string' && texts.some(text => hasAffix(value, text));
  };
}

function itemsOf(list: ArrayNode): readonly PatternNode[] {
  return list.items.length > 0 ? list.items : refuse('Empty arrays are not allowed', list);
}

function oneOf(values: readonly Scalar[]): ValueTest {
  const listed = new Set(values);
  return value => listed.has(value);
}
