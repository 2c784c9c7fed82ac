import {
  isResolvedList,
  isResolvedObject,
  type ResolvedObject,
  type ResolvedValue,
} from '../../contract/template-reading.ts';
import { nodeAt, type TemplateNode, textOf } from '../text/template-node.ts';
import type { TemplatePath } from './read-properties.ts';

/** The member of `Globals` for each type that takes one. */
const MEMBER: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::StateMachine': 'StateMachine',
};

/**
 * The properties of a SAM resource with what `Globals` says for all of its kind: maps are merged, lists put together,
 * anything else of the resource's own wins.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(
  type: string,
  properties: ResolvedObject,
  globals: ResolvedValue | undefined,
): ResolvedObject {
  const member = MEMBER[type];
  const shared = member !== undefined && isResolvedObject(globals) ? globals[member] : undefined;
  return isResolvedObject(shared) ? merge(shared, properties) : properties;
}

function merge(shared: ResolvedObject, own: ResolvedObject): ResolvedObject {
  const merged: Record<string, ResolvedValue | undefined> = { ...shared };
  for (const [name, value] of Object.entries(own)) {
    const under = Object.hasOwn(shared, name) ? shared[name] : undefined;
    if (isResolvedObject(value) && isResolvedObject(under)) merged[name] = merge(under, value);
    else if (isResolvedList(value) && isResolvedList(under)) merged[name] = [...under, ...value];
    else merged[name] = value;
  }
  return merged;
}

/** Where `Globals` states a property that its SAM resource does not have itself; undefined where it does not either. */
export function globalsPath(root: TemplateNode, path: TemplatePath): TemplatePath | undefined {
  if (nodeAt(root, path) !== undefined || path[2] !== 'Properties') return undefined;
  const member = MEMBER[textOf(nodeAt(root, [...path.slice(0, 2), 'Type'])) ?? ''];
  if (member === undefined) return undefined;
  const shared = ['Globals', member, ...path.slice(3)];
  return nodeAt(root, shared) === undefined ? undefined : shared;
}
