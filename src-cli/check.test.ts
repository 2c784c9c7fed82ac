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

  it('tells what the schemas refuse of a template, and where the property stands', async () => {
    const text = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 901
      VisibiltyTimeout: 60
  Allow:
    Type: AWS::SQS::QueuePolicy
    Properties: { Queues: [!Ref Jobs] }
`;
    const own = folderWith({ 'template.yaml': text });
    const { code, out } = await runCli('check', own('template.yaml'), '--format', 'json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ruleId: 'SQS-RANGE-DELAY', element: 'Jobs', path: 'delaySeconds', line: 5 }),
        {
          ruleId: 'TEMPLATE-PROPERTY-SLIP',
          severity: 'error',
          message: expect.stringContaining('did you mean "VisibilityTimeout"?'),
          element: 'Jobs',
          path: 'VisibiltyTimeout',
          sourceUrl: expect.stringMatching(/aws-resource-sqs-queue\.html$/),
          line: 6,
          column: 7,
        },
        expect.objectContaining({ ruleId: 'TEMPLATE-PROPERTY-MISSING', element: 'Allow', line: 7, column: 3 }),
      ]),
    );
    const sarif = JSON.parse((await runCli('check', own('template.yaml'), '--format', 'sarif')).out);
    const slip = sarif.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'TEMPLATE-PROPERTY-SLIP');
    expect(slip.locations[0].physicalLocation.region).toMatchObject({ startLine: 6, startColumn: 7 });
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

  it('leaves out what the design silences, with the reason, in every format', async () => {
    const silenced = BROKEN.replace(
      '"scenarios": []',
      '"scenarios": [], "silenced": [{ "ruleId": "SQS-RANGE-DELAY", "element": "jobs", "reason": "raised by AWS for us" }]',
    );
    const own = folderWith({ 'silenced.json': silenced });
    const { code, out } = await runCli('check', own('silenced.json'));
    expect(code).toBe(0);
    expect(out).toContain('1 finding silenced');
    expect(out).toContain('SQS-RANGE-DELAY at jobs: raised by AWS for us');
    const json = JSON.parse((await runCli('check', own('silenced.json'), '--format', 'json')).out);
    expect(json.counts.error).toBe(0);
    expect(json.silenced).toMatchObject([{ ruleId: 'SQS-RANGE-DELAY', reason: 'raised by AWS for us' }]);
    const sarif = JSON.parse((await runCli('check', own('silenced.json'), '--format', 'sarif')).out);
    expect(
      sarif.runs[0].results.find((result: { ruleId: string }) => result.ruleId === 'SQS-RANGE-DELAY'),
    ).toMatchObject({ suppressions: [{ kind: 'inSource', justification: 'raised by AWS for us' }] });
    const junit = (await runCli('check', own('silenced.json'), '--format', 'junit')).out;
    expect(junit).toContain('<skipped message="raised by AWS for us"/>');
    expect(junit).toContain('failures="0"');
    await runCli('check', own('silenced.json'), '--fix');
    expect(readFileSync(own('silenced.json'), 'utf8')).toContain('"delaySeconds": 901');
  });

  it('tells of silences that silence nothing, and checks all the same', async () => {
    const idle = SOUND.replace(
      '"scenarios": []',
      '"scenarios": [], "silenced": [{ "ruleId": "SQS-NO-DLK", "element": "jobs", "reason": "x" }, { "ruleId": "SQS-NO-DLQ", "element": "gone", "reason": "x" }]',
    );
    const own = folderWith({ 'idle.json': idle });
    const { code, out } = await runCli('check', own('idle.json'));
    expect(code).toBe(0);
    expect(out).toContain('There is no rule "SQS-NO-DLK" to silence; did you mean SQS-NO-DLQ?');
    expect(out).toContain('SQS-NO-DLQ is silenced at "gone", but the design has no such resource or connection.');
  });
});

const TRAP = file(
  [resource('shop', 'client'), resource('jobs', 'sqs'), resource('work', 'lambda', { timeoutSeconds: 60 })],
  [
    { id: 'a', type: 'send', from: 'shop', to: 'jobs', properties: {} },
    { id: 'b', type: 'event-source-mapping', from: 'jobs', to: 'work', properties: {} },
  ],
);

describe('eventloom check --explain', () => {
  const at = folderWith({ 'trap.json': TRAP, 'sound.json': SOUND });

  it('says the rule, then plays what happens in the design and what the fix changes', async () => {
    const { code, out } = await runCli('check', at('trap.json'), '--explain', 'LAMBDA-ESM-VISIBILITY');
    expect(code).toBe(1);
    expect(out).toContain('LAMBDA-ESM-VISIBILITY: Visibility timeout shorter than the function timeout');
    expect(out).toContain('AWS: https://docs.aws.amazon.com/');
    expect(out).toMatch(/30\.05 s {2}received from jobs for the 2nd time/);
    expect(out).toMatch(/✖ .* processed again.* at work/);
    expect(out).toMatch(/After the fix, the same run:\n {4}✔ Nothing was processed twice/);
  });

  it('says it as JSON with virtual times', async () => {
    const { out } = await runCli('check', at('trap.json'), '--explain', 'sqs-no-dlq', '--format', 'json');
    const { rule, findings, counts } = JSON.parse(out);
    expect(rule).toMatchObject({ id: 'SQS-NO-DLQ', example: { right: expect.any(Array), wrong: expect.any(Array) } });
    expect(counts).toEqual({ error: 0, warning: 1, info: 0 });
    expect(findings[0].show).toMatchObject({
      hasHappened: true,
      outcomes: [{ passed: false }],
      withFix: [{ passed: true }],
    });
    expect(findings[0].show.steps[0]).toEqual({ atSeconds: 0, text: 'sent by shop' });
  });

  it('explains a rule about settings by a right and a wrong design', async () => {
    const { code, out } = await runCli('check', at('sound.json'), '--explain', 'SQS-RANGE-DELAY');
    expect(code).toBe(0);
    expect(out).toContain('Right:\n    q (SQS queue: delivery delay 900 s)');
    expect(out).toContain('No finding of SQS-RANGE-DELAY in');
  });

  it.each([
    [['--explain', 'SQS-NO-DLK'], 'did you mean SQS-NO-DLQ?'],
    [['--explain', 'NO-SUCH-THING'], 'did you mean '],
    [['--explain', 'SQS-NO-DLQ', '--format', 'sarif'], 'pretty or json'],
  ])('exits with 2 and one sentence on %j', async (words, says) => {
    const { code, out, err } = await runCli('check', at('sound.json'), ...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
