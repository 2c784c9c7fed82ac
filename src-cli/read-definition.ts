import { isJsonObject, type Json } from '#core/shared/json.ts';
import {
  type DefinitionFormat,
  type DefinitionSource,
  readDefinitionText,
} from '#core/states-language/definition-source.ts';
import type { DefinitionProblem } from '#core/states-language/index.ts';
import { CommandError } from './command-error.ts';
import { readText } from './read-design.ts';

/** A state machine's definition read from a file of its own. */
export interface DefinitionFile {
  readonly file: string;
  readonly text: string;
  readonly format: DefinitionFormat;
  readonly source: DefinitionSource;
}

const DEFINITION_NAME = /\.asl(\.json|\.ya?ml)?$/i;
const YAML_NAME = /\.ya?ml$/i;

/** What every definition has somewhere, and what stands at the beginning of a line of a template alone. */
const STATES = /\b(StartAt|States)\b/;
const TEMPLATE = /^["']?Resources["']?\s*:/m;

/** Reads a definition in JSON or YAML. Throws a {@link CommandError} that names the file, the line and what was expected. */
export async function readDefinition(file: string): Promise<DefinitionFile> {
  return parseDefinitionFile(file, await readText(file));
}

/** A definition from the text of its file. */
export function parseDefinitionFile(file: string, text: string): DefinitionFile {
  const format = YAML_NAME.test(file) ? 'yaml' : 'json';
  const read = readDefinitionText(text, format);
  if (!read.ok) {
    const kind = format === 'json' ? 'JSON' : 'YAML';
    throw new CommandError(`${file}:${read.place.line}:${read.place.column}: this is not ${kind}: ${read.message}`);
  }
  return { file, text, format, source: read.source };
}

/** Whether a file is a bare definition, by its name or by what it holds; undefined when it is something else. */
export function asDefinition(file: string, text: string): DefinitionFile | undefined {
  if (DEFINITION_NAME.test(file)) return parseDefinitionFile(file, text);
  const format = YAML_NAME.test(file) ? 'yaml' : 'json';
  // A large template would else be parsed twice.
  if (!STATES.test(text) || (format === 'yaml' && TEMPLATE.test(text))) return undefined;
  const read = readDefinitionText(text, format);
  return read.ok && isDefinition(read.source.value) ? { file, text, format, source: read.source } : undefined;
}

/** A definition begins somewhere or has states; a design and a template have other words at their top. */
function isDefinition(value: Json): boolean {
  if (!isJsonObject(value)) return false;
  return (value['StartAt'] !== undefined || isJsonObject(value['States'])) && value['Resources'] === undefined;
}

/** Why a definition cannot be run, in a sentence: its first error with its line, and how many more there are. */
export function invalidDefinition(
  file: string,
  source: DefinitionSource,
  problems: readonly DefinitionProblem[],
): string {
  const [first, ...more] = problems.filter(({ severity }) => severity === 'error');
  const path = first?.path ?? [];
  const { line, column } = source.place(source.locate(path).from);
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  return `${file}:${line}:${column}: ${where}${first?.message ?? 'this is no state machine'}${rest}`;
}
