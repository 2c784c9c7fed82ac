import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli, runCliUnread } from './testing/run-cli.ts';

const resource = (id: string, type: string, properties = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});
const DESIGN = JSON.stringify({
  eventloom: 1,
  name: 'Jobs',
  resources: [
    resource('shop', 'client'),
    resource('jobs', 'sqs', { visibilityTimeoutSeconds: 5 }),
    resource('work', 'lambda', { processingMillis: 100, coldStartMillis: 0 }),
    resource('dead', 'sqs'),
  ],
  connections: [
    { id: 'send', type: 'send', from: 'shop', to: 'jobs', properties: {} },
    { id: 'poll', type: 'event-source-mapping', from: 'jobs', to: 'work', properties: {} },
    { id: 'redrive', type: 'redrive', from: 'jobs', to: 'dead', properties: { maxReceiveCount: 2 } },
  ],
  scenarios: [
    {
      name: 'poison',
      seed: 3,
      forSeconds: 60,
      load: [{ client: 'shop', ratePerSecond: 1, toSeconds: 10 }],
      faults: [{ resource: 'jobs', kind: 'poison', when: 'n = 4' }],
      expect: [{ that: 'condition', holds: 'jobs.deadLettered = 1' }],
    },
  ],
});

const at = folderWith({ 'jobs.json': DESIGN, 'bad-run.json': '{"eventloomRun": 1, "seed": 1}' });
const sweep = (...words: readonly string[]) => runCli('sweep', at('jobs.json'), ...words);

describe('eventloom sweep', () => {
  it('prints what each value of a property comes to', async () => {
    const { code, out } = await sweep('--vary', 'work.processingMillis=100,2000', '--format', 'csv');
    expect(code).toBe(0);
    const [head, ...rows] = out.trim().split('\n');
    expect(head).toBe(
      'point,work.processingMillis,messages,deadLetters,duplicates,p50Seconds,p95Seconds,p99Seconds,throughputPerSecond,lost,costPerMonth',
    );
    expect(rows.map(row => row.split(',').slice(0, 6))).toEqual([
      ['0', '100', '10', '1', '0', '0.2'],
      ['1', '2000', '10', '1', '0', '2.111'],
    ]);
  });

  it('gives the same as JSON whatever the number of threads, and in parts', async () => {
    const vary = [
      '--vary',
      'redrive.maxReceiveCount=1,2,3',
      '--vary',
      'work.processingMillis=100,200',
      '--format',
      'json',
    ];
    const one = await sweep(...vary, '--workers', '1');
    const three = await sweep(...vary, '--workers', '3');
    expect(three.out).toBe(one.out);
    const all = JSON.parse(one.out).points;
    expect(all.map((point: { settings: object }) => point.settings)).toContainEqual({
      'redrive.maxReceiveCount': 3,
      'work.processingMillis': 200,
    });
    const first = JSON.parse((await sweep(...vary, '--shard', '1/2')).out).points;
    const second = JSON.parse((await sweep(...vary, '--shard', '2/2')).out).points;
    const joined = [...first, ...second].sort((left, right) => left.point - right.point);
    expect(joined).toEqual(all);
  });

  it('draws two properties as a heat map', async () => {
    const vary = ['--vary', 'redrive.maxReceiveCount=1,2', '--vary', 'work.processingMillis=100,200,300'];
    const picture = at('map.svg');
    const { code, out } = await sweep(...vary, '--format', 'heatmap', '--measure', 'deadLetters', '--out', picture);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const svg = readFileSync(picture, 'utf8');
    expect(svg.match(/<rect x=/g)).toHaveLength(6);
    expect(svg).toContain('Jobs: dead letters');
  });

  it.each([
    [[], '--vary is given not at all'],
    [['--vary', 'jobs'], 'not of the form ELEMENT.PROPERTY=VALUE'],
    [['--vary', 'nobody.x=1'], '"nobody" is no resource or wire of the design'],
    [['--vary', 'jobs.colour=1'], '"jobs" has no property "colour"'],
    [['--vary', 'jobs.delaySeconds=1,soon'], '"soon" is no value for jobs.delaySeconds'],
    [['--vary', 'jobs.delaySeconds='], '"" is no value for jobs.delaySeconds'],
    [['--vary', 'jobs.delaySeconds=1', '--format', 'heatmap'], 'needs two --vary'],
    [['--vary', 'jobs.delaySeconds=1', '--vary', 'jobs.delaySeconds=2'], 'twice'],
    [['--vary', 'jobs.delaySeconds=1', '--shard', '3/2'], '--shard is "3/2"'],
    [['--vary', 'jobs.delaySeconds=1', '--workers', '0'], '--workers is "0"'],
    [['--vary', 'jobs.delaySeconds=1', '--scenario', 'other'], 'the scenarios are "poison"'],
  ])('says in one sentence what is wrong: %j', async (words, sentence) => {
    const { code, err, out } = await sweep(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('eventloom simulate', () => {
  it('stops where a condition on the trace is true for the first time', async () => {
    const until = 'type = "message.dead-lettered" and element = "jobs"';
    const { code, out } = await runCli('simulate', at('jobs.json'), '--until', until, '--format', 'json');
    expect(code).toBe(0);
    const { stoppedAt, simulatedSeconds } = JSON.parse(out);
    expect(stoppedAt).toMatchObject({ type: 'message.dead-lettered', element: 'jobs', message: 'm4' });
    expect(simulatedSeconds).toBe(stoppedAt.atMillis / 1000);
    const never = await runCli('simulate', at('jobs.json'), '--until', 'type = "message.lost"');
    expect(never.out).toContain('Never true until the end');
  });

  it.each([
    ['colour = 1', 'a line of the trace has no "colour"'],
    ['type =', 'it ends where a value should stand'],
  ])('refuses the condition %s', async (until, sentence) => {
    const { code, err } = await runCli('simulate', at('jobs.json'), '--until', until);
    expect({ code, hasSentence: err.includes(sentence) }).toEqual({ code: 2, hasSentence: true });
  });

  it('saves a run that goes the same way again, byte for byte', async () => {
    const words = ['--seed', '9', '--for', '30s'];
    await runCli('simulate', at('jobs.json'), ...words, '--save-run', at('run.json'), '--trace', at('first.ndjson'));
    const again = await runCli('simulate', at('run.json'), '--trace', at('second.ndjson'), '--format', 'json');
    expect(JSON.parse(again.out)).toMatchObject({ scenario: 'poison', seed: 9, simulatedSeconds: 30 });
    expect(readFileSync(at('second.ndjson'), 'utf8')).toBe(readFileSync(at('first.ndjson'), 'utf8'));
    const { code, err } = await runCli('simulate', at('bad-run.json'));
    expect(code).toBe(2);
    expect(err).toContain('the saved run cannot be read: scenario');
  });

  it('writes to standard output what is asked for as "-", and the report beside it', async () => {
    const words = ['--seed', '9', '--for', '30s'];
    await runCli('simulate', at('jobs.json'), ...words, '--trace', at('named.ndjson'));
    const trace = await runCli('simulate', at('jobs.json'), ...words, '--trace', '-');
    expect(trace.code).toBe(0);
    expect(trace.out).toBe(readFileSync(at('named.ndjson'), 'utf8'));
    expect(trace.err).toContain('poison');
    const saved = await runCli('simulate', at('jobs.json'), '--save-run', '-', '--format', 'json');
    expect(JSON.parse(saved.out)).toMatchObject({ scenario: { name: 'poison' } });
    expect(JSON.parse(saved.err)).toMatchObject({ scenario: 'poison' });
    const both = await runCli('simulate', at('jobs.json'), '--trace', '-', '--save-run', '-');
    expect({ code: both.code, out: both.out }).toEqual({ code: 2, out: '' });
    const table = await runCli('sweep', at('jobs.json'), '--vary', 'jobs.visibilityTimeoutSeconds=5', '--out', '-');
    expect(table.out).toContain('5');
  });

  it('ends quietly when whoever reads its output has read enough', async () => {
    const { code, err } = await runCliUnread('simulate', at('jobs.json'), '--trace', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('tells what a month costs, in words and as JSON', async () => {
    const { out } = await runCli('simulate', at('jobs.json'));
    expect(out).toMatch(
      /A month like this costs about \$\d+\.\d\d in us-east-1 \(prices of 2026-06-13, no free tier\)/,
    );
    const { cost } = JSON.parse((await runCli('simulate', at('jobs.json'), '--format', 'json')).out);
    expect(cost.byResource.jobs.items[0]).toMatchObject({ item: 'standardRequests', checkedOn: '2026-06-13' });
  });
});

describe('eventloom test', () => {
  it('holds a scenario to a condition on counters', async () => {
    const { code, out } = await runCli('test', at('jobs.json'));
    expect(code).toBe(0);
    expect(out).toContain('jobs.deadLettered = 1 holds: jobs.deadLettered is 1.');
  });
});
