import type { TemplateNode } from '../text/template-node.ts';

/** How often a template names a parameter or resource: by `Ref`, `Fn::GetAtt`, `Fn::Sub`, `DependsOn` or a condition. */
export function countUses(root: TemplateNode, name: string): number {
  let uses = 0;
  const inText = new RegExp(`\\$\\{\\s*${name}(?:\\.[^}]*)?\\s*\\}`, 'g');
  const visit = (node: TemplateNode, key: string) => {
    if (node.kind === 'list') {
      const [first] = node.items;
      if (key === 'Fn::GetAtt' && first?.kind === 'scalar' && first.value === name) uses += 1;
      for (const item of node.items) visit(item, key);
    } else if (node.kind === 'map') for (const entry of node.entries) visit(entry.value, entry.key);
    else if (typeof node.value === 'string') uses += usesIn(node.value, key, name, inText);
  };
  visit(root, '');
  return uses;
}

function usesIn(text: string, key: string, name: string, inText: RegExp): number {
  if (key === 'Ref' || key === 'DependsOn') return text === name ? 1 : 0;
  if (key === 'Fn::GetAtt') return text.startsWith(`${name}.`) ? 1 : 0;
  return [...text.matchAll(inText)].length;
}
