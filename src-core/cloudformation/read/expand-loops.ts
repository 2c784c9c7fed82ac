import { type MapEntry, memberOf, type Section, type TemplateNode, textOf } from '../text/template-node.ts';

const LOOP = 'Fn::ForEach::';

/** More copies than any template that CloudFormation takes can make. */
const MOST_COPIES = 5_000;

/**
 * Writes out the loops of the language extensions: each gives one copy of its body for each of its values. A loop over
 * values that the template does not tell stays as it is.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandLoops(node: TemplateNode | undefined, parameters: Section): TemplateNode | undefined {
  if (node === undefined || !hasLoop(node)) return node;
  const budget = { left: MOST_COPIES };
  return expand(node, parameters, budget);
}

function hasLoop(node: TemplateNode): boolean {
  const open: TemplateNode[] = [node];
  const seen = new Set<TemplateNode>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'list') open.push(...next.items);
    if (next.kind !== 'map') continue;
    if (next.entries.some(entry => entry.key.startsWith(LOOP))) return true;
    for (const entry of next.entries) open.push(entry.value);
  }
  return false;
}

function expand(node: TemplateNode, parameters: Section, budget: { left: number }): TemplateNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(item => expand(item, parameters, budget)) };
  if (node.kind !== 'map') return node;
  const entries = node.entries.flatMap((entry): readonly MapEntry[] => {
    const copies = entry.key.startsWith(LOOP) ? copiesOf(entry.value, parameters, budget) : undefined;
    return copies ?? [{ ...entry, value: expand(entry.value, parameters, budget) }];
  });
  return { ...node, entries };
}

/** A loop is `[name, values, body]`. */
function copiesOf(loop: TemplateNode, parameters: Section, budget: { left: number }): readonly MapEntry[] | undefined {
  if (loop.kind !== 'list') return undefined;
  const [nameNode, valuesNode, body] = loop.items;
  const name = textOf(nameNode);
  const values = valuesOf(valuesNode, parameters);
  if (name === undefined || values === undefined || body?.kind !== 'map') return undefined;
  budget.left -= values.length;
  if (budget.left < 0) return undefined;
  return values.flatMap(value => {
    const copy = replaced(body, name, value);
    const written = copy.kind === 'map' ? expand(copy, parameters, budget) : copy;
    return written.kind === 'map' ? written.entries.map(entry => ({ ...entry, isBorrowed: true as const })) : [];
  });
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

function replaced(node: TemplateNode, name: string, value: string): TemplateNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(item => replaced(item, name, value)) };
  if (node.kind === 'scalar') {
    return typeof node.value === 'string' ? { ...node, value: filled(node.value, name, value) } : node;
  }
  if (node.entries.length === 1 && textOf(memberOf(node, 'Ref')) === name)
    return { kind: 'scalar', span: node.span, value };
  const entries = node.entries.map(entry => ({
    ...entry,
    key: filled(entry.key, name, value),
    value: replaced(entry.value, name, value),
  }));
  return { ...node, entries };
}

/** `&{Name}` leaves only letters and digits of the value, so that it fits a logical id. */
function filled(text: string, name: string, value: string): string {
  return text.replaceAll(`\${${name}}`, value).replaceAll(`&{${name}}`, value.replace(/[^A-Za-z0-9]/g, ''));
}
