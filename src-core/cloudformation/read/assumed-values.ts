import { memberOf, type TemplateNode } from '../text/template-node.ts';
import type { ReadElement } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';

/** Whether the value of a property was worked out from a function or parameter and may be another when deployed. */
export function isAssumed(reading: TemplateReading, element: ReadElement, property: string): boolean {
  const path = element.places.get(property);
  return path !== undefined && functionOn(reading.source.root, path) !== undefined;
}

/** The name of the function that a path leads through or ends at: `Ref`, `Fn::If`; undefined where none is in the way. */
export function functionOn(root: TemplateNode, path: readonly (string | number)[]): string | undefined {
  let node: TemplateNode | undefined = root;
  for (const step of path) {
    const name = functionName(node);
    if (name !== undefined) return name;
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined;
    else node = memberOf(node, step);
  }
  return functionName(node);
}

function functionName(node: TemplateNode | undefined): string | undefined {
  if (node?.kind !== 'map' || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  return entry !== undefined && (entry.key === 'Ref' || entry.key.startsWith('Fn::')) ? entry.key : undefined;
}
