import { editDistance, nearest } from '../../shared/nearest.ts';
import type { TemplatePath } from '../read/read-properties.ts';
import type { MapEntry, MapNode, ScalarNode, Span, TemplateNode } from '../text/template-node.ts';
import { type MembersSchema, memberType, shapeSchema } from './resource-schema.ts';
import type { SchemaFault, SchemaProblem } from './schema-problem.ts';
import type { ValueType } from './value-type.ts';

/** What is known of a place without its type, which is that of the resource. */
export type FoundProblem = Omit<SchemaProblem, 'type'>;

/** An object in a template: what messages call it, where it stands, and where a missing member of it is told. */
export interface Owner {
  readonly words: string;
  readonly path: TemplatePath;
  readonly at: Span;
}

/** Checks the members of an object. */
export function checkMembers(node: MapNode, schema: MembersSchema, owner: Owner): readonly FoundProblem[] {
  if (node.entries.some(({ key }) => isFunctionName(key))) return [];
  const found = node.entries.flatMap(entry => checkMember(entry, schema, owner));
  // What is there under a misspelt name is not missing besides.
  const present = new Set([
    ...node.entries.map(({ key }) => key),
    ...found.flatMap(({ fault, path, suggestion }) =>
      fault === 'slip' && path.length === owner.path.length + 1 ? [suggestion] : [],
    ),
  ]);
  return [...schema.required.filter(name => !present.has(name)).map(name => missing(name, owner)), ...found];
}

/** An object that lacks what it has to have. */
export function missing(name: string, { words, path, at }: Owner): FoundProblem {
  return { fault: 'missing', path: [...path, name], span: at, message: `${words} needs the property "${name}"` };
}

function checkMember(entry: MapEntry, schema: MembersSchema, owner: Owner): readonly FoundProblem[] {
  const type = memberType(schema, entry.key);
  const path = [...owner.path, entry.key];
  if (type !== undefined) {
    return checkValue(entry.value, type, { name: entry.key, path, at: entry.keySpan, isLoose: schema.isOpen });
  }
  const close = nearest(entry.key, Object.keys(schema.properties));
  const isMisspelt = close !== undefined && isSlip(entry.key, close);
  if (schema.isOpen && !isMisspelt) return [];
  const hint = close === undefined ? '' : `; did you mean "${close}"?`;
  return [
    {
      fault: isMisspelt ? 'slip' : 'unknown',
      path,
      span: entry.keySpan,
      message: `${owner.words} has no property "${entry.key}"${hint}`,
      ...(close !== undefined && { suggestion: close }),
    },
  ];
}

/** A slip of the fingers alone: another case, or two letters changed, so that no new name of AWS is taken for one. */
function isSlip(given: string, known: string): boolean {
  const [one, other] = [given.toLowerCase(), known.toLowerCase()];
  return given.length >= 6 && editDistance(one, other, SLIP + 1) <= SLIP;
}

const SLIP = 2;

/** The member that holds a value: its name, and where it stands. */
interface Member {
  readonly name: string;
  readonly path: TemplatePath;
  readonly at: Span;
  /** Of lists and objects only the members are judged. */
  readonly isLoose: boolean;
}

function checkValue(node: TemplateNode, type: ValueType, member: Member): readonly FoundProblem[] {
  const branches = branchesOf(node);
  if (branches === undefined) return checkPlain(node, type, member);
  return branches.flatMap(({ node: branch, steps }) =>
    checkValue(branch, type, { ...member, path: [...member.path, ...steps] }),
  );
}

function checkPlain(node: TemplateNode, type: ValueType, member: Member): readonly FoundProblem[] {
  if (node.kind === 'scalar' && (node.value === null || isOpenText(node))) return [];
  switch (type.kind) {
    case 'json':
      return [];
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return node.kind === 'scalar' && isScalarOf(type.kind, node)
        ? []
        : [unlike('kind', node, WORDS[type.kind], member)];
    case 'choice':
      return checkChoice(node, type.values, member);
    case 'list':
      if (node.kind !== 'list') return member.isLoose ? [] : [unlike('kind', node, 'a list', member)];
      return node.items.flatMap((item, index) =>
        checkValue(item, type.of, { ...member, path: [...member.path, index] }),
      );
    case 'map':
      if (node.kind !== 'map') return member.isLoose ? [] : [unlike('kind', node, 'names and values', member)];
      return node.entries.flatMap(({ key, keySpan, value }) =>
        checkValue(value, type.of, { ...member, name: key, path: [...member.path, key], at: keySpan }),
      );
    case 'tag':
      return node.kind === 'map' ? [] : [unlike('kind', node, '"Key" and "Value"', member)];
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
  return (problems: readonly FoundProblem[]) => problems.every(({ span }) => span[0] > node.span[0]);
}

function checkShape(node: TemplateNode, name: string, member: Member): readonly FoundProblem[] {
  if (node.kind !== 'map') {
    const isFile = node.kind === 'scalar' && PACKAGED.has(name);
    return member.isLoose || isFile ? [] : [unlike('kind', node, 'an object with members', member)];
  }
  const schema = shapeSchema(name);
  return schema === undefined ? [] : checkMembers(node, schema, { ...member, words: `"${member.name}"` });
}

function checkChoice(node: TemplateNode, values: readonly string[], member: Member): readonly FoundProblem[] {
  const given = node.kind === 'scalar' ? String(node.value) : undefined;
  const isText = given !== undefined;
  if (given !== undefined && values.includes(given)) return [];
  const close = given === undefined ? undefined : nearest(given, values);
  const words =
    values.length <= 8 ? listed(values) : `one of ${values.length} values, such as ${listed(values.slice(0, 4))}`;
  return [
    {
      ...unlike(isText ? 'unlisted' : 'kind', node, close === undefined ? words : `"${close}"`, member),
      ...(close && { suggestion: close }),
    },
  ];
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

function unlike(fault: SchemaFault, node: TemplateNode, words: string, { name, path, at }: Member): FoundProblem {
  const given = node.kind === 'scalar' ? `"${node.value}"` : node.kind === 'list' ? 'a list' : 'an object';
  const isEmpty = node.span[0] === node.span[1];
  return {
    fault,
    path,
    span: node.kind === 'scalar' && !isEmpty ? node.span : at,
    message: `${name} takes ${words}; given ${given}`,
  };
}

function listed(values: readonly string[]): string {
  const [last = '', ...others] = values.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}

/** A value that may be deployed, with the steps that lead to it. */
interface Branch {
  readonly node: TemplateNode;
  readonly steps: TemplatePath;
}

/** The values of which one is deployed; undefined for a value that no function makes. */
function branchesOf(node: TemplateNode): readonly Branch[] | undefined {
  const [only] = node.kind === 'map' ? node.entries : [];
  if (only === undefined || node.kind !== 'map' || node.entries.length !== 1) return undefined;
  const { key, value } = only;
  if (key !== 'Fn::If') return key === 'Ref' || isFunctionName(key) ? [] : undefined;
  const items = value.kind === 'list' ? value.items : [];
  return items.flatMap((item, index) => (index === 1 || index === 2 ? [{ node: item, steps: [key, index] }] : []));
}

/** Tools that write templates have functions of their own: `Rain::Embed`. */
function isFunctionName(key: string): boolean {
  return key.includes('::');
}

/** A dynamic reference is filled in while deploying. */
function isOpenText({ value }: ScalarNode): boolean {
  return typeof value === 'string' && value.includes('{{resolve:');
}
