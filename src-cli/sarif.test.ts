import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft04 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const isValid = new Draft04({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  schema,
);

const templates = new URL('../templates/', import.meta.url);
const designs = readdirSync(templates).filter(name => name.endsWith('.eventloom.json'));

/** What the schema of SARIF 2.1.0 has against a log; empty when it is valid. */
function complaintsAbout(text: string): readonly string[] {
  if (isValid(JSON.parse(text))) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('check --format sarif, against the schema of SARIF 2.1.0', () => {
  it.each(designs)('%s gives a valid log', async name => {
    const { out } = await runCli('check', new URL(name, templates).pathname, '--format', 'sarif');
    expect(complaintsAbout(out)).toEqual([]);
  });

  it('is valid for several files at once, with silenced findings and odd names', async () => {
    const broken = JSON.parse(readFileSync(new URL('broken-on-purpose.eventloom.json', templates), 'utf8'));
    const silenced = [{ ruleId: 'LAMBDA-LOOP', element: 'recorder', reason: 'It counts its rounds — "three" at most' }];
    const at = folderWith({ 'odd näme #1.json': JSON.stringify({ ...broken, silenced }) });
    const first = new URL(designs[0] ?? '', templates).pathname;
    const { out } = await runCli('check', first, at('odd näme #1.json'), '--format', 'sarif');
    expect(complaintsAbout(out)).toEqual([]);
    const results: { ruleId: string; suppressions?: object[] }[] = JSON.parse(out).runs[0].results;
    expect(results.filter(result => result.suppressions !== undefined).map(result => result.ruleId)).toEqual([
      'LAMBDA-LOOP',
    ]);
  });

  it('would notice a log that is not valid', () => {
    expect(complaintsAbout('{"version":"2.1.0","runs":[{"tool":{}}]}')).not.toEqual([]);
  });
});
