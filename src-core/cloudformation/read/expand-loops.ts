import { type MapEntry, memberOf, type Section, type TemplateNode, textOf } from '../text/template-node.ts';

/** The key of a loop. */
export const LOOP_KEY = 'Fn::ForEach::';

/** More copies, and values in them, than any template that CloudFormation takes can make. */
const MOST_COPIES = 5_000;
const MOST_VALUES = 200_000;

/** So many characters of what is copied count as one value. */
const CHARACTERS_A_VALUE = 100;

/** What loops may still make. */
interface Budget {
  copies: number;
  values: number;
}

/**
 * Writes out the loops of the language extensions: each gives one copy of its body for each of its values. A loop over
 * values that the template does not tell stays as it is, and so does one that makes more than a template can hold.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandLoops(node: TemplateNode | undefined, parameters: Section): TemplateNode | undefined {
  if (node === undefined || !hasLoop(node)) return node;
  return expand(node, parameters, { copies: MOST_COPIES, values: MOST_VALUES });
}

function hasLoop(node: TemplateNode): boolean {
  const open: TemplateNode[] = [node];
  const seen = new Set<TemplateNode>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'list') open.push(...next.items);
    if (next.kind !== 'map') continue;
    if (next.entries.some(entry => entry.key.startsWith(LOOP_KEY))) return true;
    for (const entry of next.entries) open.push(entry.value);
  }
  return false;
}

function expand(node: TemplateNode, parameters: Section, budget: Budget): TemplateNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(item => expand(item, parameters, budget)) };
  if (node.kind !== 'map') return node;
  const entries = node.entries.flatMap((entry): readonly MapEntry[] => {
    const copies = entry.key.startsWith(LOOP_KEY) ? copiesOf(entry.value, parameters, budget) : undefined;
    return copies ?? [{ ...entry, value: expand(entry.value, parameters, budget) }];
  });
  return { ...node, entries };
}

/** A loop is `[name, values, body]`. */
function copiesOf(loop: TemplateNode, parameters: Section, budget: Budget): readonly MapEntry[] | undefined {
  if (loop.kind !== 'list') return undefined;
  const [nameNode, valuesNode, body] = loop.items;
  const name = textOf(nameNode);
  const values = valuesOf(valuesNode, parameters);
  if (name === undefined || values === undefined || body?.kind !== 'map') return undefined;
  budget.copies -= values.length;
  if (budget.copies < 0) return undefined;
  const copies: MapEntry[] = [];
  for (const value of values) {
    const copy = replaced(body, { name, value }, budget);
    const written = copy.kind === 'map' ? expand(copy, parameters, budget) : copy;
    if (budget.values < 0) return undefined;
    if (written.kind !== 'map') continue;
    for (const entry of written.entries) copies.push({ ...entry, isBorrowed: true });
  }
  return copies;
}

function valuesOf(node: TemplateNode | undefined, parameters: Section): readonly string[] | undefined {
  if (node?.kind === 'list') {
    const texts = node.items.map(item => (item.kind === 'scalar' ? String(item.value) : undefined));
    return texts.every(text => text !== undefined) ? texts : undefined;
  }
  const parameter = textOf(memberOf(node, 'Ref'));
  const standard = parameter === undefined ? undefined : memberOf(parameters.get(parameter), 'Default');
  if (standard?.kind !== 'scalar' || standard.value === null) return undefined;
  return String(standard.value)
    .split(',')
    .map(text => text.trim());
}

/** A value in the place of a name. */
interface Replacement {
  readonly name: string;
  readonly value: string;
}

/** A copy of a node. What is beyond the budget is not copied: the loop stays as it is. */
function replaced(node: TemplateNode, replacement: Replacement, budget: Budget): TemplateNode {
  budget.values -= 1;
  if (budget.values < 0) return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(item => replaced(item, replacement, budget)) };
  if (node.kind === 'scalar') {
    return typeof node.value === 'string' ? { ...node, value: filled(node.value, replacement, budget) } : node;
  }
  if (node.entries.length === 1 && textOf(memberOf(node, 'Ref')) === replacement.name)
    return { kind: 'scalar', span: node.span, value: replacement.value };
  const entries = node.entries.map(entry => ({
    ...entry,
    key: filled(entry.key, replacement, budget),
    value: replaced(entry.value, replacement, budget),
  }));
  return { ...node, entries };
}

/** `&{Name}` leaves only letters and digits of the value, so that it fits a logical id. */
function filled(text: string, { name, value }: Replacement, budget: Budget): string {
  // A place is at least as long as four characters.
  budget.values -= Math.floor((text.length * Math.max(1, value.length / 4)) / CHARACTERS_A_VALUE);
  if (budget.values < 0) return text;
  return text.replaceAll(`\${${name}}`, value).replaceAll(`&{${name}}`, value.replace(/[^A-Za-z0-9]/g, ''));
}
