import type { TemplatePath } from '../read/read-properties.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { membersAt, memberType, resourceSchema } from '../schema/resource-schema.ts';
import { memberOf, nodeAt, type Span, textOf } from '../text/template-node.ts';
import { FUNCTION_HELP, FUNCTIONS_URL, functionNamed } from './function-help.ts';
import { type PlaceInTemplate, placeAt } from './place-at.ts';
import { propertyAt } from './property-at.ts';
import { propertyWords, typeWords } from './property-words.ts';
import { typeHelp } from './type-help.ts';

/** What is known of a word in a template. */
export interface Description {
  readonly span: Span;
  readonly title: string;
  /** What it is, what it does. */
  readonly help: string;
  /** Kind, range, default. */
  readonly facts?: string;
  readonly sourceUrl?: string;
}

/** What stands at an offset of a template: a function, a resource and its type, a property, a parameter; else undefined. */
export function describePlace(reading: TemplateReading, offset: number): Description | undefined {
  const { root, text } = reading.source;
  const called = functionAt(text, offset);
  if (called !== undefined) return called;
  const place = placeAt(root, offset);
  if (place === undefined) return undefined;
  return resourcePlace(reading, place) ?? propertyPlace(reading, place) ?? namedPlace(reading, place);
}

function functionAt(text: string, offset: number): Description | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  for (const { 0: word, index } of line.matchAll(/!\w+|Fn::\w+|\bRef\b(?=["']?\s*:)/g)) {
    const span: Span = [start + index, start + index + word.length];
    const name = functionNamed(word);
    if (name === undefined || offset < span[0] || offset > span[1]) continue;
    return { span, title: name, help: FUNCTION_HELP[name] ?? '', sourceUrl: FUNCTIONS_URL };
  }
  return undefined;
}

/** The logical id of a resource, or its type. */
function resourcePlace(reading: TemplateReading, { path, span }: PlaceInTemplate): Description | undefined {
  const [section, logicalId, member] = path;
  const isOfResource = path.length === 2 || (path.length === 3 && member === 'Type');
  if (section !== 'Resources' || typeof logicalId !== 'string' || !isOfResource) return undefined;
  const type = typeOf(reading, logicalId);
  const help = type === undefined ? undefined : typeHelp(type);
  return type === undefined || help === undefined ? undefined : { span, title: type, ...help };
}

/** A property by what the design knows of it, else by CloudFormation's schema. */
function propertyPlace(reading: TemplateReading, { path, isKey, span }: PlaceInTemplate): Description | undefined {
  const [section, logicalId, member] = path;
  const name = path.at(-1);
  if (!isKey || section !== 'Resources' || member !== 'Properties' || typeof name !== 'string') return undefined;
  const plain = withoutFunctions(path);
  const known = propertyAt(reading, plain);
  if (known !== undefined) {
    const { help, sourceUrl } = known.property;
    return { span, title: name, help, facts: propertyWords(known.property), sourceUrl };
  }
  const type = typeOf(reading, String(logicalId));
  return type === undefined ? undefined : schemaDescription(type, plain.slice(3), span);
}

function schemaDescription(type: string, path: TemplatePath, span: Span): Description | undefined {
  const name = path.at(-1);
  const members = membersAt(type, path.slice(0, -1));
  const value = members === undefined || typeof name !== 'string' ? undefined : memberType(members, name);
  if (members === undefined || value === undefined) return undefined;
  const words = typeWords(value);
  const isRequired = members.required.includes(String(name));
  const url = typeHelp(type)?.sourceUrl;
  return {
    span,
    title: String(name),
    help: `Property of ${type}.`,
    facts: `${words.charAt(0).toUpperCase()}${words.slice(1)}${isRequired ? ', required' : ''}`,
    ...(url !== undefined && { sourceUrl: url }),
  };
}

/** What a function names: a parameter with its default, a resource with its type and attribute. */
function namedPlace(
  { source: { root } }: TemplateReading,
  { path, isKey, span }: PlaceInTemplate,
): Description | undefined {
  const caller = path.findLast(step => step === 'Ref' || step === 'Fn::GetAtt');
  if (isKey || caller === undefined) return undefined;
  const written = textOf(nodeAt(root, path)) ?? '';
  const [name = ''] = written.split('.');
  const parameter = nodeAt(root, ['Parameters', name]);
  if (caller === 'Ref' && parameter !== undefined) {
    const standard = memberOf(parameter, 'Default');
    const words =
      standard?.kind === 'scalar' ? `default "${standard.value}"` : 'no default: its value is not known here';
    const text = textOf(memberOf(parameter, 'Description'));
    return { span, title: `Parameter ${name}`, help: text ?? 'Given when the stack is made.', facts: words };
  }
  const type = textOf(nodeAt(root, ['Resources', name, 'Type']));
  const help = type === undefined ? undefined : typeHelp(type);
  if (type === undefined) return undefined;
  return {
    span,
    title: name,
    help: help?.help ?? 'A resource of this template.',
    facts: type,
    ...(help && { sourceUrl: help.sourceUrl }),
  };
}

/** The type of a resource where it has a schema. */
function typeOf({ source: { root } }: TemplateReading, logicalId: string): string | undefined {
  const type = textOf(nodeAt(root, ['Resources', logicalId, 'Type']));
  return type !== undefined && resourceSchema(type) !== undefined ? type : undefined;
}

/** A path as if no condition stood on the way. */
function withoutFunctions(path: TemplatePath): TemplatePath {
  return path.filter((step, index) => step !== 'Fn::If' && !(path[index - 1] === 'Fn::If' && typeof step === 'number'));
}
