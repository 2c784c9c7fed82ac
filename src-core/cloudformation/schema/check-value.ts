import { nearest } from '../../shared/nearest.ts';
import type { MapEntry, MapNode, ScalarNode, Span, TemplateNode } from '../text/template-node.ts';
import { type MembersSchema, memberType, shapeSchema } from './resource-schema.ts';
import type { SchemaProblem } from './schema-problem.ts';
import type { ValueType } from './value-type.ts';

/** Checks the members of an object: `owner` names it in messages, `at` is where a missing member is told. */
export function checkMembers(node: MapNode, schema: MembersSchema, owner: string, at: Span): readonly SchemaProblem[] {
  if (node.entries.some(({ key }) => isFunctionName(key))) return [];
  const present = new Set(node.entries.map(({ key }) => key));
  return [
    ...schema.required
      .filter(name => !present.has(name))
      .map(name => ({ span: at, message: `${owner} needs the property "${name}"` })),
    ...node.entries.flatMap(entry => checkMember(entry, schema, owner)),
  ];
}

function checkMember(entry: MapEntry, schema: MembersSchema, owner: string): readonly SchemaProblem[] {
  const type = memberType(schema, entry.key);
  if (type !== undefined) {
    return checkValue(entry.value, type, { name: entry.key, at: entry.keySpan, isLoose: schema.isOpen });
  }
  const close = nearest(entry.key, Object.keys(schema.properties));
  if (schema.isOpen && !(close !== undefined && isSlip(entry.key, close))) return [];
  const hint = close === undefined ? '' : `; did you mean "${close}"?`;
  return [
    {
      span: entry.keySpan,
      message: `${owner} has no property "${entry.key}"${hint}`,
      ...(close !== undefined && { suggestion: close }),
    },
  ];
}

/** A slip of the fingers, where other names may be right too: the same letters in another case, or one more or less. */
function isSlip(given: string, known: string): boolean {
  return given.length >= 6 && Math.abs(given.length - known.length) <= 1 && given.slice(0, 2) === known.slice(0, 2);
}

/** The member that holds a value: its name, and where it stands. */
interface Member {
  readonly name: string;
  readonly at: Span;
  /** Of lists and objects only the members are judged. */
  readonly isLoose: boolean;
}

function checkValue(node: TemplateNode, type: ValueType, member: Member): readonly SchemaProblem[] {
  const branches = branchesOf(node);
  if (branches === undefined) return checkPlain(node, type, member);
  return branches.flatMap(branch => checkValue(branch, type, member));
}

function checkPlain(node: TemplateNode, type: ValueType, member: Member): readonly SchemaProblem[] {
  if (node.kind === 'scalar' && (node.value === null || isOpenText(node))) return [];
  switch (type.kind) {
    case 'json':
      return [];
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return node.kind === 'scalar' && isScalarOf(type.kind, node) ? [] : [unlike(node, WORDS[type.kind], member)];
    case 'choice':
      return checkChoice(node, type.values, member);
    case 'list':
      if (node.kind !== 'list') return member.isLoose ? [] : [unlike(node, 'a list', member)];
      return node.items.flatMap(item => checkValue(item, type.of, member));
    case 'map':
      if (node.kind !== 'map') return member.isLoose ? [] : [unlike(node, 'names and values', member)];
      return node.entries.flatMap(({ key, keySpan, value }) =>
        checkValue(value, type.of, { ...member, name: key, at: keySpan }),
      );
    case 'tag':
      return node.kind === 'map' ? [] : [unlike(node, '"Key" and "Value"', member)];
    case 'shape':
      return checkShape(node, type.name, member);
    case 'either': {
      const outcomes = type.types.map(one => checkPlain(node, one, member));
      return outcomes.some(problems => problems.length === 0) ? [] : (outcomes.find(isDeeperThan(node)) ?? []);
    }
  }
}

/** Of several kinds of values that a member takes, the one that is meant is the one whose own members are at fault. */
function isDeeperThan(node: TemplateNode) {
  return (problems: readonly SchemaProblem[]) => problems.every(({ span }) => span[0] > node.span[0]);
}

function checkShape(node: TemplateNode, name: string, member: Member): readonly SchemaProblem[] {
  if (node.kind !== 'map') {
    const isFile = node.kind === 'scalar' && PACKAGED.has(name);
    return member.isLoose || isFile ? [] : [unlike(node, 'an object with members', member)];
  }
  const schema = shapeSchema(name);
  return schema === undefined ? [] : checkMembers(node, schema, `"${member.name}"`, member.at);
}

function checkChoice(node: TemplateNode, values: readonly string[], member: Member): readonly SchemaProblem[] {
  const given = node.kind === 'scalar' ? String(node.value) : undefined;
  if (given !== undefined && values.includes(given)) return [];
  const close = given === undefined ? undefined : nearest(given, values);
  const words =
    values.length <= 8 ? listed(values) : `one of ${values.length} values, such as ${listed(values.slice(0, 4))}`;
  return [{ ...unlike(node, close === undefined ? words : `"${close}"`, member), ...(close && { suggestion: close }) }];
}

/**
 * Where `aws cloudformation package` puts the place of an uploaded file in for the path of a local one.
 * @see https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
 */
const PACKAGED: ReadonlySet<string> = new Set([
  'AWS::Lambda::Function.Code',
  'AWS::Lambda::LayerVersion.Content',
  'AWS::StepFunctions::StateMachine.S3Location',
]);

const WORDS = { string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false' } as const;

/** CloudFormation turns texts into numbers and the other way round. */
function isScalarOf(kind: keyof typeof WORDS, { value }: ScalarNode): boolean {
  const text = String(value).trim();
  if (kind === 'integer') return /^[+-]?\d+(?:\.0+)?$/.test(text);
  if (kind === 'number') return text !== '' && Number.isFinite(Number(text));
  return kind === 'string' || /^(?:true|false)$/i.test(text);
}

function unlike(node: TemplateNode, words: string, { name, at }: Member): SchemaProblem {
  const given = node.kind === 'scalar' ? `"${node.value}"` : node.kind === 'list' ? 'a list' : 'an object';
  const isEmpty = node.span[0] === node.span[1];
  return {
    span: node.kind === 'scalar' && !isEmpty ? node.span : at,
    message: `${name} takes ${words}; given ${given}`,
  };
}

function listed(values: readonly string[]): string {
  const [last = '', ...others] = values.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}

/** The values of which one is deployed; undefined for a value that no function makes. */
function branchesOf(node: TemplateNode): readonly TemplateNode[] | undefined {
  const [only] = node.kind === 'map' ? node.entries : [];
  if (only === undefined || node.kind !== 'map' || node.entries.length !== 1) return undefined;
  if (only.key === 'Fn::If') return only.value.kind === 'list' ? only.value.items.slice(1, 3) : [];
  return only.key === 'Ref' || isFunctionName(only.key) ? [] : undefined;
}

/** Tools that write templates have functions of their own: `Rain::Embed`. */
function isFunctionName(key: string): boolean {
  return key.includes('::');
}

/** A dynamic reference is filled in while deploying. */
function isOpenText({ value }: ScalarNode): boolean {
  return typeof value === 'string' && value.includes('{{resolve:');
}
