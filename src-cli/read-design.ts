import { readFile, stat } from 'node:fs/promises';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { MAXIMUM_FILE_CHARACTERS, parseDocument } from '#core/document/parse.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { formatNumber } from '#core/shared/units.ts';
import { isRunFile, parseRun } from '#core/simulation/shared-run.ts';
import { CommandError } from './command-error.ts';

/** A design read from a file, with the text it came from. */
export interface Design {
  readonly file: string;
  readonly text: string;
  readonly document: EventloomDocument;
  readonly graph: DesignGraph;
}

/** UTF-8 takes at most this many bytes for the largest text that is read. */
const MAXIMUM_BYTES = MAXIMUM_FILE_CHARACTERS * 3;

/** Reads a design. Throws a {@link CommandError} that names the file, the line and what was expected. */
export async function readDesign(file: string): Promise<Design> {
  const text = await readText(file);
  const parsed = parseDocument(text);
  if (!parsed.ok) {
    const [first, ...more] = parsed.error;
    const rest =
      more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'problem' : 'problems'} in this file)`;
    throw new CommandError(`${file}:${first?.line ?? 1}: ${first?.message ?? 'the file cannot be read'}${rest}`);
  }
  return { file, text, document: parsed.value, graph: buildGraph(parsed.value) };
}

/** Reads a design, or a run that was saved: a design with the one scenario that it was saved with. */
export async function readDesignOrRun(file: string): Promise<Design> {
  const text = await readText(file);
  if (!isRunFile(text)) return readDesign(file);
  const parsed = parseRun(text);
  if (!parsed.ok) throw new CommandError(`${file}: the saved run cannot be read: ${parsed.error}`);
  const { document, scenario, seed } = parsed.value;
  const whole = { ...document, scenarios: [{ ...scenario, seed }] };
  return { file, text, document: whole, graph: buildGraph(whole) };
}

/** Reads a text file, refusing what cannot be one by its size or its bytes. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAXIMUM_BYTES) {
      throw new CommandError(
        `${file}: the file has ${formatNumber(size)} bytes; a design has at most ${formatNumber(MAXIMUM_FILE_CHARACTERS)} characters`,
      );
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
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
