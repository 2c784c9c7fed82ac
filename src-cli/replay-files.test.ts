import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const resource = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 }, properties: {} });
const design = (load: object) =>
  JSON.stringify({
    eventloom: 1,
    name: 'replay',
    resources: [resource('shop', 'client'), resource('jobs', 'sqs')],
    connections: [{ id: 'send', type: 'send', from: 'shop', to: 'jobs', properties: {} }],
    scenarios: [
      {
        name: 'recorded',
        forSeconds: 60,
        load: [{ client: 'shop', arrivals: 'rows', ...load }],
        expect: [{ that: 'depth', of: 'jobs', atMost: 3 }],
      },
    ],
  });

const CSV = 'atSeconds,body\n1,first\n2.5,"{""n"":2}"\n3,third\n';

describe('a load that replays a CSV file', () => {
  it('finds it from the folder of the design, for simulate, test and sweep', async () => {
    const at = folderWith({ 'd.json': design({ rowsFile: 'orders.csv' }), 'orders.csv': CSV });
    const run = await runCli('simulate', at('d.json'), '--format', 'json', '--trace', at('t.ndjson'));
    expect(run).toMatchObject({ code: 0, err: '' });
    const sent = readFileSync(at('t.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .filter(line => line.type === 'message.sent' && line.element === 'shop');
    expect(sent.map(({ atMillis, detail }) => [atMillis, detail.body])).toEqual([
      [1000, 'first'],
      [2500, '{"n":2}'],
      [3000, 'third'],
    ]);
    expect((await runCli('test', at('d.json'))).code).toBe(0);
    const swept = await runCli('sweep', at('d.json'), '--vary', 'jobs.delaySeconds=0,5', '--workers', '1');
    expect(swept.code).toBe(0);
  });

  it('is part of a run that is saved', async () => {
    const at = folderWith({ 'd.json': design({ rowsFile: 'orders.csv' }), 'orders.csv': CSV });
    await runCli('simulate', at('d.json'), '--save-run', at('run.json'));
    expect(readFileSync(at('run.json'), 'utf8')).toContain('"third"');
    expect((await runCli('simulate', at('run.json'))).code).toBe(0);
  });

  it('exits with 2 and the line of the first mistake, or says that there is no file', async () => {
    const at = folderWith({
      'd.json': design({ rowsFile: 'orders.csv' }),
      'gone.json': design({ rowsFile: 'elsewhere/none.csv' }),
      'orders.csv': 'atSeconds,body\n1,a\nlater,b\n-3,c\n',
    });
    for (const command of ['simulate', 'test']) {
      const { code, out, err } = await runCli(command, at('d.json'));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${at('orders.csv')}:3: atSeconds is "later"`);
      expect(err).toContain('(and 1 more line of this file)');
    }
    const gone = await runCli('simulate', at('gone.json'));
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('none.csv: there is no such file') });
  });

  it('needs rows or a file, and not both', async () => {
    const at = folderWith({
      'none.json': design({}),
      'both.json': design({ rowsFile: 'a.csv', rows: [{ atSeconds: 1 }] }),
    });
    expect((await runCli('simulate', at('none.json'))).err).toContain('or "rowsFile": a CSV file');
    expect((await runCli('simulate', at('both.json'))).err).toContain('either "rows" or "rowsFile", not both');
  });
});
