import type { CursorPlace } from '../../workflow/writing-place.ts';
import type { TemplatePath } from '../read/read-properties.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { KNOWN_TYPES, membersAt, memberType, resourceSchema } from '../schema/resource-schema.ts';
import type { ValueType } from '../schema/value-type.ts';
import { memberOf, nodeAt, textOf } from '../text/template-node.ts';
import { FUNCTION_HELP } from './function-help.ts';
import { propertyAt } from './property-at.ts';
import { propertyWords, typeWords } from './property-words.ts';
import { typeHelp } from './type-help.ts';

/** Something that fits where the cursor stands. */
export interface TemplateSuggestion {
  readonly text: string;
  readonly help?: string;
  /** How much of what is written before the cursor it takes the place of, in characters. */
  readonly replaces: number;
}

const RESOURCE_MEMBERS: Readonly<Record<string, string>> = {
  Type: 'What the resource is.',
  Properties: 'Its settings.',
  DependsOn: 'Resources that come before it.',
  Condition: 'It exists only while this condition holds.',
  DeletionPolicy: 'What becomes of it when it leaves the stack.',
  UpdateReplacePolicy: 'What becomes of the old one when an update replaces it.',
  Metadata: 'Anything, for tools.',
};

const PSEUDO = ['AccountId', 'Region', 'Partition', 'StackName', 'StackId', 'URLSuffix', 'NoValue'];

/**
 * What fits where the cursor stands in the text of a template, whole or half written: types, properties that are not
 * there yet, values of lists, names in functions. `reading` is the last text that could be read.
 */
export function suggestInTemplate(
  text: string,
  place: CursorPlace,
  reading: TemplateReading,
): readonly TemplateSuggestion[] {
  const named = insideFunction(place, reading);
  if (named !== undefined) return named;
  const { path, isKey, before } = place;
  const replaces = before.length;
  const [section, logicalId, member] = path;
  if (section !== 'Resources' || typeof logicalId !== 'string') return [];
  if (isKey && path.length === 3) return entries(RESOURCE_MEMBERS, replaces);
  if (!isKey && member === 'Type' && path.length === 3) {
    return KNOWN_TYPES.map(type => ({ text: type, ...about(typeHelp(type)?.help), replaces }));
  }
  if (!isKey && member === 'DependsOn') return names(reading, ['Resources'], replaces);
  if (!isKey && member === 'Condition' && path.length === 3) return names(reading, ['Conditions'], replaces);
  const type = typeOf(text, logicalId) ?? textOf(nodeAt(reading.source.root, ['Resources', logicalId, 'Type']));
  if (member !== 'Properties' || type === undefined || path.length < 4) return [];
  return isKey ? membersFor(type, path, reading, replaces) : valuesFor(type, path, reading, before);
}

/** Names after `!Ref`, `!GetAtt` and in dollar braces; undefined where none of them is being written. */
function insideFunction(
  { before, path, isKey }: CursorPlace,
  reading: TemplateReading,
): readonly TemplateSuggestion[] | undefined {
  if (isKey) return undefined;
  const brace = /\$\{([\w.:]*)$/.exec(before)?.[1];
  if (brace !== undefined) {
    const all = [...namesForRef(reading, brace.length), ...attributes(reading, brace.length)];
    return all.map(suggestion => ({ ...suggestion, text: `${suggestion.text}}` }));
  }
  const reference = /^!Ref\s+["']?([\w.:]*)$/.exec(before)?.[1] ?? (path.at(-1) === 'Ref' ? before : undefined);
  if (reference !== undefined) return namesForRef(reading, reference.length);
  const attribute = /^!GetAtt\s+([\w.]*)$/.exec(before)?.[1] ?? (path.at(-1) === 'Fn::GetAtt' ? before : undefined);
  return attribute === undefined ? undefined : attributes(reading, attribute.length);
}

function namesForRef(reading: TemplateReading, replaces: number): readonly TemplateSuggestion[] {
  return [
    ...names(reading, ['Parameters', 'Resources'], replaces),
    ...PSEUDO.map(name => ({ text: `AWS::${name}`, replaces })),
  ];
}

function names(reading: TemplateReading, sections: readonly string[], replaces: number): readonly TemplateSuggestion[] {
  return sections.flatMap(section => {
    const node = memberOf(reading.source.root, section);
    const own = node?.kind === 'map' ? node.entries.filter(entry => entry.isBorrowed !== true) : [];
    return own.map(({ key, value }) => ({ text: key, ...about(textOf(memberOf(value, 'Type')) ?? section), replaces }));
  });
}

function attributes(reading: TemplateReading, replaces: number): readonly TemplateSuggestion[] {
  return names(reading, ['Resources'], replaces).flatMap(({ text, help }) =>
    (resourceSchema(help ?? '')?.attributes ?? []).map(attribute => ({
      text: `${text}.${attribute}`,
      ...about(help),
      replaces,
    })),
  );
}

/** Members that the object has not got yet. */
function membersFor(
  type: string,
  path: TemplatePath,
  reading: TemplateReading,
  replaces: number,
): readonly TemplateSuggestion[] {
  const parent = path.slice(0, -1);
  const schema = membersAt(type, parent.slice(3));
  if (schema === undefined) return [];
  const written = nodeAt(reading.source.root, parent);
  const present = new Set(written?.kind === 'map' ? written.entries.map(({ key }) => key) : []);
  return Object.keys(schema.properties)
    .filter(name => !present.has(name))
    .map(name => {
      const known = propertyAt(reading, [...parent, name])?.property;
      const value = memberType(schema, name);
      const facts = known === undefined ? value && typeWords(value) : `${known.help} ${propertyWords(known)}.`;
      const need = schema.required.includes(name) ? 'Required: ' : '';
      return { text: name, ...about(facts && `${need}${facts}`), replaces };
    });
}

function valuesFor(
  type: string,
  path: TemplatePath,
  reading: TemplateReading,
  before: string,
): readonly TemplateSuggestion[] {
  const replaces = before.length;
  if (before.startsWith('!')) {
    return Object.entries(FUNCTION_HELP)
      .filter(([name]) => name === 'Ref' || name.startsWith('Fn::'))
      .map(([name, help]) => ({ text: `!${name.replace('Fn::', '')} `, help, replaces }));
  }
  const name = path.findLast(step => typeof step === 'string');
  const at = path.lastIndexOf(name ?? '');
  const known = propertyAt(reading, path.slice(0, at + 1))?.property;
  if (known?.kind === 'choice') {
    return known.options.map(({ value, label }) => ({ text: value, ...(label !== value && about(label)), replaces }));
  }
  const members = membersAt(type, path.slice(3, at));
  const value = members === undefined ? undefined : memberType(members, name ?? '');
  return listedValues(value).map(text => ({ text, replaces }));
}

function listedValues(value: ValueType | undefined): readonly string[] {
  if (value?.kind === 'boolean') return ['true', 'false'];
  if (value?.kind === 'choice') return value.values;
  if (value?.kind === 'list') return listedValues(value.of);
  return value?.kind === 'either' ? value.types.flatMap(listedValues) : [];
}

function entries(table: Readonly<Record<string, string>>, replaces: number): readonly TemplateSuggestion[] {
  return Object.entries(table).map(([text, help]) => ({ text, help, replaces }));
}

function about(help: string | undefined): { readonly help?: string } {
  return help === undefined ? {} : { help };
}

/** The type of a resource by the text alone, which may be half written. */
function typeOf(text: string, logicalId: string): string | undefined {
  const start = new RegExp(`^\\s*["']?${logicalId.replace(/\W/g, '\\$&')}["']?\\s*:`, 'm').exec(text);
  if (start === null) return undefined;
  return /["']?Type["']?\s*:\s*["']?(AWS::\w+::\w+)/.exec(text.slice(start.index))?.[1];
}
