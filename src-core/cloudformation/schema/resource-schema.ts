import schemas from './resource-schemas.json' with { type: 'json' };
import { parseValueType, type ValueType } from './value-type.ts';

/** The members of an object in a template: of a resource's properties, or of a value in them. */
export interface MembersSchema {
  /** What each member takes, in the notation of `value-type.ts`. */
  readonly properties: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** SAM takes more than this says: its own members are older in the specification than in SAM. */
  readonly isOpen: boolean;
}

/** A resource type as CloudFormation's schema has it. */
export interface ResourceSchema extends MembersSchema {
  /** What `Fn::GetAtt` gives. */
  readonly attributes: readonly string[];
}

interface Members {
  readonly properties: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

const TYPES: Readonly<Record<string, Members & { readonly attributes: readonly string[] }>> = schemas.types;
const SHAPES: Readonly<Record<string, Members>> = schemas.shapes;

/** What SAM turns its resources into: it hands on what it does not know itself. */
const BECOMES: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
};

/** Every resource type that has a schema, sorted. */
export const KNOWN_TYPES: readonly string[] = Object.keys(TYPES);

/** The schema of a resource type; undefined for the many that the canvas has nothing to do with. */
export function resourceSchema(type: string): ResourceSchema | undefined {
  const own = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (own === undefined || !isSam(type)) return own && { ...own, isOpen: false };
  const becomes = TYPES[BECOMES[type] ?? ''];
  return {
    properties: { ...plainOf(becomes?.properties ?? {}), ...loosened(own.properties, becomes?.properties ?? {}) },
    required: [],
    isOpen: true,
    attributes: becomes?.attributes ?? own.attributes,
  };
}

/** The schema of a value with members, by its name: `AWS::Lambda::Function.Code`. */
export function shapeSchema(name: string): MembersSchema | undefined {
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (shape === undefined || !isSam(name)) return shape && { ...shape, isOpen: false };
  return { properties: loosened(shape.properties, {}), required: [], isOpen: true };
}

/** Members of SAM: a plain value is as sure as the resource that SAM makes says the same of it. */
function loosened(own: Members['properties'], sure: Members['properties']): Members['properties'] {
  const loose = Object.entries(own).map(([name, words]) => {
    if (words.includes('shape ')) return [name, words];
    return [name, sure[name] !== undefined && isPlain(sure[name]) && isPlain(words) ? sure[name] : 'json'];
  });
  return Object.fromEntries(loose);
}

/** Members that SAM hands on: of those with members of their own it may have another form. */
function plainOf(properties: Members['properties']): Members['properties'] {
  return Object.fromEntries(Object.entries(properties).map(([name, words]) => [name, isPlain(words) ? words : 'json']));
}

function isPlain(words: string): boolean {
  return /^(?:string|integer|number|boolean|one of .*)$/.test(words);
}

/** What a member takes; undefined for one that is not listed. */
export function memberType(schema: MembersSchema, name: string): ValueType | undefined {
  const words = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
  return words === undefined ? undefined : parseValueType(words);
}

/** The members that a path of keys and indexes leads to, from the properties of a resource; undefined where it leads to none. */
export function membersAt(type: string, path: readonly (string | number)[]): MembersSchema | undefined {
  const schema = resourceSchema(type);
  let members: MembersSchema | undefined = schema;
  let value: ValueType | undefined;
  for (const step of path) {
    if (typeof step === 'number') value = value === undefined ? undefined : itemOf(value, 'list');
    else value = members === undefined ? value && itemOf(value, 'map') : memberType(members, step);
    members = value && shapeIn(value);
  }
  return members;
}

function itemOf(value: ValueType, kind: 'list' | 'map'): ValueType | undefined {
  if (value.kind === kind && 'of' in value) return value.of;
  return value.kind === 'either' ? value.types.map(type => itemOf(type, kind)).find(Boolean) : undefined;
}

function shapeIn(value: ValueType): MembersSchema | undefined {
  if (value.kind === 'shape') return shapeSchema(value.name);
  return value.kind === 'either' ? value.types.map(shapeIn).find(Boolean) : undefined;
}

function isSam(name: string): boolean {
  return name.startsWith('AWS::Serverless::');
}
