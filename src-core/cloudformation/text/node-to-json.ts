import type { Json } from '../../shared/json.ts';
import type { TemplateNode } from './template-node.ts';

/** A node as JSON, functions in their long form. */
export function nodeToJson(node: TemplateNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(nodeToJson);
  const members: Record<string, Json> = {};
  for (const { key, value } of node.entries) {
    Object.defineProperty(members, key, {
      value: nodeToJson(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return members;
}
