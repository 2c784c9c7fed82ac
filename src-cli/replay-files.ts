import { dirname, resolve } from 'node:path';
import type { Load, Scenario } from '#core/contract/scenario.ts';
import { parseLoadRows } from '#core/simulation/load-rows.ts';
import { CommandError } from './command-error.ts';
import { readText } from './read-design.ts';

/**
 * A scenario with the rows of the CSV files that its loads name; the path of each stands from the folder of the design.
 * Throws a {@link CommandError} that names the file, the line and what was expected.
 */
export async function withReplayedFiles(design: { readonly file: string }, scenario: Scenario): Promise<Scenario> {
  if (scenario.load.every(load => load.rowsFile === undefined)) return scenario;
  return { ...scenario, load: await Promise.all(scenario.load.map(load => withRows(load, dirname(design.file)))) };
}

async function withRows({ rowsFile, ...load }: Load, folder: string): Promise<Load> {
  if (rowsFile === undefined || load.arrivals !== 'rows') return load;
  const file = resolve(folder, rowsFile);
  const parsed = parseLoadRows(await readText(file));
  if (parsed.ok) return { ...load, rows: [...parsed.value] };
  const [first, ...more] = parsed.error;
  const rest =
    more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'line' : 'lines'} of this file)`;
  throw new CommandError(`${file}:${first?.line ?? 1}: ${first?.message ?? 'the file cannot be read'}${rest}`);
}
