import type { Template } from '../contract/template-part.ts';
import { idsNeededBy } from './references.ts';

/**
 * Logical ids of resources that each need the next one first, the first again at the end; undefined when there is no such
 * circle. Reads the template alone: `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn`.
 */
export function findCircle(template: Template): readonly string[] | undefined {
  const needs = new Map(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      [...new Set(idsNeededBy(resource))].filter(other => Object.hasOwn(template.Resources, other)),
    ]),
  );
  const isDone = new Set<string>();
  for (const id of needs.keys()) {
    const circle = walk(id, needs, isDone);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function walk(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
  isDone: Set<string>,
): readonly string[] | undefined {
  const path = [{ id: start, next: 0 }];
  const onPath = new Set([start]);
  for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
    const other = isDone.has(top.id) ? undefined : needs.get(top.id)?.[top.next];
    top.next += 1;
    if (other === undefined) {
      isDone.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(other)) {
      return [...path.slice(path.findIndex(({ id }) => id === other)).map(({ id }) => id), other];
    } else if (!isDone.has(other)) {
      path.push({ id: other, next: 0 });
      onPath.add(other);
    }
  }
  return undefined;
}
