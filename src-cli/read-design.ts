import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import type { ReadLocalFile } from '#core/cloudformation/read/local-files.ts';
import { looksLikeTemplate } from '#core/cloudformation/read/looks-like-template.ts';
import { readTemplate, type TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { FindingPlace } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { ElementLocator, type TextPosition } from '#core/document/locate.ts';
import { MAXIMUM_FILE_CHARACTERS, parseDocument } from '#core/document/parse.ts';
import type { ParseProblem } from '#core/document/parse-problem.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { fail, ok } from '#core/shared/result.ts';
import { formatNumber } from '#core/shared/units.ts';
import { isRunFile, parseRun } from '#core/simulation/shared-run.ts';
import { CommandError } from './command-error.ts';

/** A design read from a file, with the text it came from. */
export interface Design {
  readonly file: string;
  readonly text: string;
  readonly document: EventloomDocument;
  readonly graph: DesignGraph;
  /** Set for a state machine's definition in a file of its own: findings are told with their lines. */
  readonly isDefinition?: true;
  /** There where the file is a template: what it says of the design. */
  readonly reading?: TemplateReading;
  /** Where an element, or what a finding speaks of, stands in the file. */
  locate(place: FindingPlace): TextPosition;
}

/** Designs are JSON, so that YAML can only be a template. */
const YAML_NAME = /\.ya?ml$/i;

/** UTF-8 takes at most this many bytes for the largest text that is read. */
const MAXIMUM_BYTES = MAXIMUM_FILE_CHARACTERS * 3;

/**
 * Reads a design, or the CloudFormation or SAM template of one; the resources of a template stand where its own picture
 * puts them, else all in one place. Throws a {@link CommandError} that names the file, the line and what was expected.
 */
export async function readDesign(file: string): Promise<Design> {
  const text = await readText(file);
  if (looksLikeTemplate(text) || YAML_NAME.test(file)) return readTemplateFile(file, text);
  const parsed = parseDocument(text);
  if (!parsed.ok) throw unreadable(file, parsed.error);
  return designOf(file, text, parsed.value);
}

/** A design as commands take it. */
function designOf(file: string, text: string, document: EventloomDocument): Design {
  const locator = new ElementLocator(text);
  return {
    file,
    text,
    document,
    graph: buildGraph(document),
    locate: ({ element, path }) => locator.locate(element, path),
  };
}

/** Reads a template, and says which files beside it are not read. Throws as {@link readDesign} does. */
export function readTemplateFile(file: string, text: string): Design & { readonly reading: TemplateReading } {
  const design = readTemplateAgain(file, text);
  for (const [path, why] of design.reading.files.troubles)
    process.stderr.write(`${file}: the ${design.reading.files.kindOf(path)} in ${path} is not read: ${why}\n`);
  return design;
}

/** Reads a template of which it has been said before what is not read. Throws as {@link readDesign} does. */
export function readTemplateAgain(file: string, text: string): Design & { readonly reading: TemplateReading } {
  const read = readTemplate(text, fileBeside(file));
  if (!read.ok) throw unreadable(file, read.error);
  const reading = read.value;
  const document = importTemplate(reading, {});
  const locator = new TemplateLocator(reading);
  return {
    file,
    text,
    document,
    graph: buildGraph(document),
    reading,
    locate: place => locator.locate(place),
  };
}

/** Reads files that a template names, seen from the folder it is in. */
function fileBeside(template: string): ReadLocalFile {
  return path => {
    const file = resolve(dirname(template), path);
    try {
      const { size } = statSync(file);
      if (size > MAXIMUM_BYTES) return fail(`the file has ${formatNumber(size)} bytes`);
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
    } catch (error) {
      return fail(whyUnreadable(error));
    }
  };
}

function unreadable(file: string, problems: readonly ParseProblem[]): CommandError {
  const [first, ...more] = problems;
  const rest =
    more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'problem' : 'problems'} in this file)`;
  return new CommandError(`${file}:${first?.line ?? 1}: ${first?.message ?? 'the file cannot be read'}${rest}`);
}

/** Reads a design, or a run that was saved: a design with the one scenario that it was saved with. */
export async function readDesignOrRun(file: string): Promise<Design> {
  const text = await readText(file);
  if (!isRunFile(text)) return readDesign(file);
  const parsed = parseRun(text);
  if (!parsed.ok) throw new CommandError(`${file}: the saved run cannot be read: ${parsed.error}`);
  const { document, scenario, seed } = parsed.value;
  const whole = { ...document, scenarios: [{ ...scenario, seed }] };
  return designOf(file, text, whole);
}

/** Reads a text file as it stands, a byte order mark included; refuses what cannot be one by its size or its bytes. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAXIMUM_BYTES) {
      throw new CommandError(
        `${file}: the file has ${formatNumber(size)} bytes; a design has at most ${formatNumber(MAXIMUM_FILE_CHARACTERS)} characters`,
      );
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`${file}: ${whyUnreadable(error)}`);
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder; expected a file';
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read; check its permissions';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'the file is not UTF-8 text';
  return `the file cannot be read (${error instanceof Error ? error.message : String(error)})`;
}
