import { isJsonArray, isJsonObject, type Json } from '../../shared/json.ts';
import { holds } from './evaluate-filter.ts';
import type { JsonPath, PathRoot, PathSegment } from './path.ts';
import type { PathScope } from './path-scope.ts';

/**
 * Follows a path.
 * @returns for a definite path the value, or undefined if there is none; for an indefinite path always an array of
 * everything found, in document order.
 */
export function evaluatePath(path: JsonPath, scope: PathScope): Json | undefined {
  const start = rootValue(path.root, scope);
  if (start === undefined) return undefined;
  return path.isDefinite ? followDefinite(path.segments, start) : followAll(path.segments, start, scope);
}

/** Where a definite path stops finding anything: the normalised path up to and with the missing step. */
export interface MissingStep {
  readonly path: string;
  readonly isLeaf: boolean;
}

/** Finds the first step of a path that leads nowhere, for error texts. */
export function findMissingStep(path: JsonPath, scope: PathScope): MissingStep {
  let current = rootValue(path.root, scope);
  let walked = '$';
  for (const [position, segment] of path.segments.entries()) {
    walked += segmentText(segment);
    current = current === undefined || segment.descend ? undefined : step(segment, current);
    if (current === undefined) return { path: walked, isLeaf: position === path.segments.length - 1 };
  }
  return { path: walked, isLeaf: true };
}

function rootValue(root: PathRoot, scope: PathScope): Json | undefined {
  switch (root.kind) {
    case 'input':
    case 'item':
      return scope.input;
    case 'context':
      return scope.context();
    case 'variable':
      return scope.variable(root.name);
  }
}

function followDefinite(segments: readonly PathSegment[], start: Json): Json | undefined {
  let current: Json | undefined = start;
  for (const segment of segments) {
    current = step(segment, current);
    if (current === undefined) return undefined;
  }
  return current;
}

function step(segment: PathSegment, value: Json): Json | undefined {
  if (segment.kind === 'names') {
    const name = segment.names[0];
    return name !== undefined && isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  const index = segment.kind === 'indexes' ? segment.indexes[0] : undefined;
  return index !== undefined && isJsonArray(value) ? value.at(index) : undefined;
}

function followAll(segments: readonly PathSegment[], start: Json, scope: PathScope): Json[] {
  let found: Json[] = [start];
  for (const segment of segments) {
    const next: Json[] = [];
    for (const value of found) {
      if (segment.descend) for (const place of withDescendants(value)) select(segment, place, scope, next);
      else select(segment, value, scope, next);
    }
    found = next;
  }
  return found;
}

function withDescendants(value: Json): Json[] {
  const places: Json[] = [value];
  for (const child of children(value)) places.push(...withDescendants(child));
  return places;
}

function children(value: Json): readonly Json[] {
  if (isJsonArray(value)) return value;
  if (!isJsonObject(value)) return [];
  return Object.values(value).filter(child => child !== undefined);
}

function select(segment: PathSegment, value: Json, scope: PathScope, into: Json[]): void {
  switch (segment.kind) {
    case 'names':
      if (!isJsonObject(value)) return;
      for (const name of segment.names) {
        const child = Object.hasOwn(value, name) ? value[name] : undefined;
        if (child !== undefined) into.push(child);
      }
      return;
    case 'indexes':
      if (!isJsonArray(value)) return;
      for (const index of segment.indexes) {
        const child = value.at(index);
        if (child !== undefined) into.push(child);
      }
      return;
    case 'slice':
      if (isJsonArray(value)) into.push(...slice(value, segment.from, segment.to, segment.step));
      return;
    case 'all':
      into.push(...children(value));
      return;
    case 'filter':
      for (const candidate of isJsonArray(value) ? value : [value]) {
        if (holds(segment.condition, candidate, scope, evaluatePath)) into.push(candidate);
      }
  }
}

function slice(items: readonly Json[], from: number | undefined, to: number | undefined, stride: number): Json[] {
  return items.slice(from, to).filter((_, index) => index % stride === 0);
}

function segmentText(segment: PathSegment): string {
  if (segment.kind === 'names') return `[${segment.names.map(name => `'${name}'`).join(',')}]`;
  if (segment.kind === 'indexes') return `[${segment.indexes.join(',')}]`;
  return '[*]';
}
