import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../index.ts';

/** What a command printed and how it ended. */
export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as a person would type it. */
export function runCli(...words: readonly string[]): Promise<CliOutcome> {
  return run(words);
}

/** Runs the command line where nobody reads its output any more, as behind `| head`. */
export function runCliUnread(...words: readonly string[]): Promise<CliOutcome> {
  return run(words, Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
}

async function run(words: readonly string[], outputError?: Error): Promise<CliOutcome> {
  const printed = { out: '', err: '' };
  const capture =
    (stream: 'out' | 'err') =>
    (chunk: unknown, ...rest: unknown[]) => {
      printed[stream] += String(chunk);
      const done = rest.at(-1);
      if (typeof done === 'function') done(stream === 'out' ? outputError : undefined);
      return true;
    };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(capture('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(capture('err')),
  ];
  try {
    return { code: await main(words), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A new folder with the given files; gives the path of a file by its name. */
export function folderWith(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'eventloom-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return name => join(folder, name);
}
