import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CollectionTag, parseDocument, type ScalarTag } from 'yaml';
import { isJsonArray, isJsonObject, type Json } from '../../shared/json.ts';
import { readDefinitionText } from '../definition-source.ts';

/** A definition of a real project. */
export interface CorpusDefinition {
  readonly name: string;
  /** Undefined where its text cannot be read; then `problem` says why. */
  readonly value: Json | undefined;
  readonly problem?: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** The folder with real state machines and templates, when it lies beside the project. */
export function findCorpus(from: string): string | undefined {
  const folder = resolve(from, '../shared/corpus');
  return existsSync(folder) ? folder : undefined;
}

/** Every definition of the corpus: those in files of their own, and those inside templates. */
export function corpusDefinitions(folder: string): readonly CorpusDefinition[] {
  const own = filesIn(join(folder, 'state-machines')).map((file): CorpusDefinition => {
    const read = readDefinitionText(readFileSync(file, 'utf8'), /\.ya?ml$/.test(file) ? 'yaml' : 'json');
    const name = file.slice(folder.length + 1);
    return read.ok
      ? { name, value: filledIn(read.source.value), type: 'STANDARD' }
      : { name, value: undefined, problem: `line ${read.place.line}: ${read.message}`, type: 'STANDARD' };
  });
  const inside = filesIn(join(folder, 'templates')).flatMap(file => templateDefinitions(file, folder));
  return [...own, ...inside];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

const MACHINES = new Set(['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine']);

function templateDefinitions(file: string, folder: string): readonly CorpusDefinition[] {
  const template = readTemplate(readFileSync(file, 'utf8'));
  const resources = isJsonObject(template) ? template['Resources'] : undefined;
  if (!isJsonObject(resources)) return [];
  return Object.entries(resources).flatMap(([id, resource]): CorpusDefinition[] => {
    if (!isJsonObject(resource) || !MACHINES.has(String(resource['Type']))) return [];
    const properties = resource['Properties'];
    if (!isJsonObject(properties)) return [];
    const type = (properties['Type'] ?? properties['StateMachineType']) === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
    const given = properties['Definition'] ?? properties['DefinitionString'];
    if (given === undefined) return [];
    const name = `${file.slice(folder.length + 1)} ${id}`;
    const value = filledIn(given);
    if (typeof value !== 'string') return [{ name, value, type }];
    if (/^\$\{[^}]*\}$/.test(value)) return [];
    const read = readDefinitionText(value, 'json');
    return [
      read.ok
        ? { name, value: filledIn(read.source.value), type }
        : { name, value: undefined, problem: read.message, type },
    ];
  });
}

/** What a deployment computes stands as a place to be filled in; texts that it joins are joined. */
function filledIn(value: Json): Json {
  if (isJsonArray(value)) return value.map(filledIn);
  if (!isJsonObject(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0) return filledMembers(value);
  if (key === 'Fn::Sub') {
    const text = value[key];
    return filledIn(isJsonArray(text) ? (text[0] ?? '') : (text ?? ''));
  }
  if (key === 'Fn::Join') return joined(value[key]);
  return key.startsWith('Fn::') || key === 'Ref' ? `\${${key}}` : filledMembers(value);
}

function filledMembers(value: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filledIn(part ?? null)]));
}

function joined(value: Json | undefined): Json {
  if (!isJsonArray(value)) return '';
  const [separator, parts] = value;
  return isJsonArray(parts) ? parts.map(part => String(filledIn(part))).join(String(separator ?? '')) : '';
}

const SHORT_FORMS = [
  'Ref',
  'Sub',
  'GetAtt',
  'Join',
  'Select',
  'Split',
  'If',
  'FindInMap',
  'ImportValue',
  'Base64',
  'GetAZs',
  'Equals',
  'Not',
  'And',
  'Or',
  'Condition',
  'Cidr',
  'Transform',
  'Length',
  'ToJsonString',
];

function readTemplate(text: string): Json {
  const wrap = (name: string, value: unknown) => ({
    [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: value,
  });
  const scalars = SHORT_FORMS.map((name): ScalarTag => ({ tag: `!${name}`, resolve: text => wrap(name, text) }));
  const collections = SHORT_FORMS.flatMap(name =>
    (['seq', 'map'] as const).map(
      (collection): CollectionTag => ({
        tag: `!${name}`,
        collection,
        resolve: node => wrap(name, node.toJSON()),
      }),
    ),
  );
  const document = parseDocument(text, {
    customTags: [...scalars, ...collections],
    logLevel: 'silent',
    strict: false,
  });
  try {
    return JSON.parse(JSON.stringify(document.toJS() ?? null)) as Json;
  } catch {
    return null;
  }
}
