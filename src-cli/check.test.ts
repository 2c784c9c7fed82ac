import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const resource = (id: string, type: string, properties = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});
const file = (resources: object[], connections: object[] = []) =>
  JSON.stringify({ eventloom: 1, name: 'Test', resources, connections, scenarios: [] }, null, 2);

const SOUND = file(
  [
    resource('shop', 'client'),
    resource('jobs', 'sqs'),
    resource('work', 'lambda'),
    resource('dead', 'sqs', { messageRetentionPeriodSeconds: 1209600 }),
  ],
  [
    { id: 'a', type: 'send', from: 'shop', to: 'jobs', properties: {} },
    { id: 'b', type: 'event-source-mapping', from: 'jobs', to: 'work', properties: { reportBatchItemFailures: true } },
    { id: 'c', type: 'redrive', from: 'jobs', to: 'dead', properties: { maxReceiveCount: 5 } },
  ],
);
const BROKEN = SOUND.replace(
  '"id": "jobs",\n      "type": "sqs",\n      "name": "jobs",\n      "position": {\n        "x": 0,\n        "y": 0\n      },\n      "properties": {}',
  '"id": "jobs",\n      "type": "sqs",\n      "name": "jobs",\n      "position": {\n        "x": 0,\n        "y": 0\n      },\n      "properties": { "delaySeconds": 901 }',
);

describe('eventloom check', () => {
  const at = folderWith({
    'sound.json': SOUND,
    'broken.json': BROKEN,
    'cut.json': SOUND.slice(0, 300),
    'binary.json': '\u0000\u0001',
  });

  it('exits with 0 and counts nothing on a sound design', async () => {
    const { code, out } = await runCli('check', at('sound.json'), '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).counts).toMatchObject({ error: 0, warning: 0 });
  });

  it('exits with 1 and says rule, element, path and page of an error', async () => {
    const { code, out } = await runCli('check', at('broken.json'), '--format', 'json');
    expect(code).toBe(1);
    const [finding] = JSON.parse(out).findings;
    expect(finding).toMatchObject({
      ruleId: 'SQS-RANGE-DELAY',
      severity: 'error',
      element: 'jobs',
      path: 'delaySeconds',
      given: 901,
      message: expect.stringContaining('901 s'),
      sourceUrl: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
      fix: {
        title: expect.any(String),
        edits: [{ edit: 'set-property', id: 'jobs', property: 'delaySeconds', value: 900 }],
      },
    });
  });

  it('tells a person the line and the repair', async () => {
    const { out } = await runCli('check', at('broken.json'));
    expect(out).toContain('fix: Set ');
    expect(out).toMatch(/SQS-RANGE-DELAY · line \d+, delaySeconds · https:/);
    expect(out).toContain('1 error, 0 warnings, ');
  });

  it('fails on warnings when asked to', async () => {
    const lonely = folderWith({ 'lonely.json': SOUND.replace('"maxReceiveCount": 5', '"maxReceiveCount": 1') });
    expect((await runCli('check', lonely('lonely.json'))).code).toBe(0);
    expect((await runCli('check', lonely('lonely.json'), '--fail-on', 'warning')).code).toBe(1);
  });

  it('names the file of each finding when several are checked', async () => {
    const { out } = await runCli('check', at('sound.json'), at('broken.json'), '--format', 'json');
    expect(
      JSON.parse(out).findings.filter((finding: { severity: string }) => finding.severity === 'error'),
    ).toMatchObject([{ file: at('broken.json') }]);
  });

  it('writes SARIF with the rule, its page and the line', async () => {
    const log = JSON.parse((await runCli('check', at('broken.json'), '--format', 'sarif')).out);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Eventloom' } } }] });
    const [{ results, tool }] = log.runs;
    expect(results[0]).toMatchObject({
      ruleId: 'SQS-RANGE-DELAY',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: expect.any(Number) } } }],
    });
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('SQS-RANGE-DELAY');
  });

  it('writes JUnit with a failure for each finding', async () => {
    const { out } = await runCli('check', at('broken.json'), '--format', 'junit');
    expect(out).toMatch(/<testsuites name="eventloom" tests="\d+" failures="1" errors="0">/);
    expect(out).toContain('type="error"');
  });

  it('repairs what is mechanical and saves the file', async () => {
    const own = folderWith({ 'broken.json': BROKEN });
    const { code } = await runCli('check', own('broken.json'), '--fix');
    expect(code).toBe(0);
    expect(readFileSync(own('broken.json'), 'utf8')).toContain('"delaySeconds": 900');
  });

  it.each([
    ['a file that is not there', 'nowhere.json', 'there is no such file'],
    ['a truncated file', 'cut.json', 'cut off'],
    ['a file that is not text of ours', 'binary.json', 'this is not JSON'],
  ])('exits with 2 and one sentence on %s', async (_, name, words) => {
    const { code, out, err } = await runCli('check', at(name));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['check']],
    [['check', 'x.json', '--format', 'xml']],
    [['chekc']],
    [[]],
    [['check', 'x.json', '--nonsense']],
  ])('exits with 2 on the usage mistake %j', async words => {
    const { code, out, err } = await runCli(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('prints its help and exits with 0', async () => {
    const { code, out } = await runCli('check', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--fail-on');
  });
});
