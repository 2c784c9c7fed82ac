import type { TemplateText } from '../text/read-text.ts';
import { type MapEntry, type MapNode, memberOf, nodeAt, textOf } from '../text/template-node.ts';
import { checkMembers, missing } from './check-value.ts';
import { resourceSchema } from './resource-schema.ts';
import type { SchemaProblem } from './schema-problem.ts';

/** Transforms of AWS after which a template is still what it says; a macro of one's own may make anything of it. */
const HARMLESS =
  /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|Include|SecretsManager-[\d-]+|CodeDeployBlueGreen)$/;

/**
 * Holds the resources of a template against CloudFormation's schemas: names, kinds of values, required members, listed
 * values. Silent for types without a schema, behind functions, and in a template that a macro rewrites.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export function checkSchema({ root }: TemplateText): readonly SchemaProblem[] {
  if (isRewritten(root)) return [];
  const resources = memberOf(root, 'Resources');
  const found = resources?.kind === 'map' ? resources.entries.flatMap(checkResource) : [];
  const places = new Map(found.map(problem => [`${problem.span[0]} ${problem.message}`, problem]));
  return [...places.values()];
}

function checkResource({ key, keySpan, value, isBorrowed }: MapEntry): readonly SchemaProblem[] {
  const type = textOf(memberOf(value, 'Type'));
  const schema = type === undefined || isBorrowed === true ? undefined : resourceSchema(type);
  if (type === undefined || schema === undefined || key.startsWith('Fn::') || hasTransform(value)) return [];
  const owner = { words: type, path: ['Resources', key, 'Properties'], at: keySpan };
  const properties = nodeAt(value, ['Properties']);
  if (properties === undefined || (properties.kind === 'scalar' && properties.value === null)) {
    return schema.required.map(name => ({ ...missing(name, owner), type }));
  }
  const found = properties.kind === 'map' ? checkMembers(properties, schema, owner) : [];
  return found.map(problem => ({ ...problem, type }));
}

/** A piece that a macro puts in may hold any member. */
function hasTransform(node: MapEntry['value']): boolean {
  return memberOf(node, 'Fn::Transform') !== undefined;
}

function isRewritten(root: MapNode): boolean {
  if (memberOf(root, 'Fn::Transform') !== undefined) return true;
  const transform = memberOf(root, 'Transform');
  if (transform === undefined) return false;
  const names = transform.kind === 'list' ? transform.items.map(textOf) : [textOf(transform)];
  return names.some(name => name === undefined || !HARMLESS.test(name));
}
