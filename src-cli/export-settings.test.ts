import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const shipped = (name: string) => fileURLToPath(new URL(`../templates/${name}.eventloom.json`, import.meta.url));

function design(resources: readonly object[], more: object = {}): string {
  return JSON.stringify({ eventloom: 1, name: 'Shop', resources, connections: [], ...more });
}

const queue = (id: string) => ({ id, type: 'sqs', name: id });

describe('eventloom export --tag, --retain, --alarms, --parameters', () => {
  it('adds what is asked for', async () => {
    const { code, out, err } = await runCli(
      'export',
      shipped('job-queue'),
      ...['--tag', 'team=orders', '--tag', 'url=https://a/?b=c', '--retain', '--alarms', '--parameters'],
      ...['--format', 'json'],
    );
    expect([code, err]).toEqual([0, '']);
    const { Resources: resources, Parameters: parameters } = JSON.parse(out);
    const [first] = Object.values<{ Type: string; DeletionPolicy: string; Properties: { Tags: unknown } }>(
      resources,
    ).filter(({ Type }) => Type === 'AWS::SQS::Queue');
    expect(first).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(first?.Properties.Tags).toEqual([
      { Key: 'team', Value: 'orders' },
      { Key: 'url', Value: 'https://a/?b=c' },
    ]);
    expect(Object.values<{ Type: string }>(resources).some(({ Type }) => Type === 'AWS::CloudWatch::Alarm')).toBe(true);
    expect(Object.keys(parameters)).toContain('AlarmTopicArn');
    expect(Object.keys(parameters).some(name => name.endsWith('MemorySize'))).toBe(true);
  });

  it('adds to what the design remembers', async () => {
    const file = folderWith({
      'a.eventloom.json': design([queue('q')], { export: { tags: { team: 'orders', stage: 'test' }, retain: true } }),
    });
    const { out } = await runCli('export', file('a.eventloom.json'), '--tag', 'stage=live');
    expect(out).toContain('DeletionPolicy: Retain');
    expect(out).toMatch(/Key: team\n +Value: orders\n +- Key: stage\n +Value: live\n/);
  });

  it.each([
    [['--tag', 'team'], 'key=value'],
    [['--tag', '=x'], 'a tag needs a name'],
    [['--tag', 'aws:team=x'], 'begin with "aws:"'],
    [['--tag', `${'k'.repeat(129)}=x`], 'at most 128 characters'],
    [['--as', 'asl', '--retain'], '--retain is about templates'],
  ])('exits 2 for %j', async (words, sentence) => {
    const { code, out, err } = await runCli('export', shipped('order-workflow'), ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err.toLowerCase()).toContain(sentence.toLowerCase());
  });

  it('exits 2 for a design that keeps a template of its own', async () => {
    const file = folderWith({ 'mine.yaml': 'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n' });
    for (const words of [['--alarms'], ['--split', '--out', file('nested')]]) {
      const { code, out, err } = await runCli('export', file('mine.yaml'), ...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`leave out ${words[0]}`);
    }
  });

  it('never writes a secret of the design, and says what to give instead', async () => {
    const worker = {
      id: 'f',
      type: 'lambda',
      name: 'worker',
      properties: { environmentVariables: { API_TOKEN: 's3cr3t' } },
    };
    const file = folderWith({ 'a.eventloom.json': design([worker]) });
    for (const words of [[], ['--as', 'sam'], ['--split', '--out', file('nested')]]) {
      const { code, out, err } = await runCli('export', file('a.eventloom.json'), ...words);
      expect(code).toBe(0);
      expect(out).not.toContain('s3cr3t');
      expect(err).toContain('API_TOKEN of "worker" looks like a secret: the template asks for it as FEnvApiToken');
    }
    for (const name of readdirSync(file('nested')))
      expect(readFileSync(file(`nested/${name}`), 'utf8')).not.toContain('s3cr3t');
  });

  it('says which parameters have no default', async () => {
    const { code, err } = await runCli('export', shipped('order-workflow'));
    expect(code).toBe(0);
    expect(err).toContain('the template asks for CustomerMailAddress; give values with --parameter-overrides');
  });
});

describe('eventloom export --split', () => {
  const many = Array.from({ length: 300 }, (_, index) => queue(`q${index}`));

  it('writes a template around nested ones, which a later split keeps', async () => {
    const file = folderWith({ 'a.eventloom.json': design(many) });
    const plain = await runCli('export', file('a.eventloom.json'));
    expect(plain.code).toBe(2);
    expect(plain.err).toContain('--split --out FOLDER');
    const first = await runCli('export', file('a.eventloom.json'), '--split', '--out', file('nested'));
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain(`wrote template.yaml and 2 nested stacks to ${file('nested')}`);
    expect(readdirSync(file('nested')).sort()).toEqual(['part-1.yaml', 'part-2.yaml', 'template.yaml']);
    const parent = readFileSync(file('nested/template.yaml'), 'utf8');
    expect(parent).toContain('TemplateURL: part-1.yaml');
    const before = readFileSync(file('nested/part-2.yaml'), 'utf8');
    writeFileSync(file('a.eventloom.json'), design([queue('first'), ...many]));
    const second = await runCli('export', file('a.eventloom.json'), '--split', '--out', file('nested'));
    expect(second.err).not.toContain('anew');
    const after = readFileSync(file('nested/part-2.yaml'), 'utf8');
    const queuesOf = (text: string) => [...text.matchAll(/^ {2}(Q\d+):$/gm)].map(([, id]) => id);
    expect(queuesOf(after)).toEqual(queuesOf(before));
    expect(readFileSync(file('nested/part-3.yaml'), 'utf8')).toContain('  First:\n');
  });

  it('writes JSON when asked', async () => {
    const file = folderWith({ 'a.eventloom.json': design([queue('q')]) });
    await runCli('export', file('a.eventloom.json'), '--split', '--out', file('nested'), '--format', 'json');
    const parent = JSON.parse(readFileSync(file('nested/template.json'), 'utf8'));
    expect(parent.Resources.Part1.Properties.TemplateURL).toBe('part-1.json');
  });

  it.each([
    [['--split'], 'name their folder with --out'],
    [['--split', '--out', 'x', '--as', 'sam'], 'leave it out with --as sam'],
    [['--split', '--out', 'x', '--diff', 'y'], 'leave one out'],
  ])('exits 2 for %j', async (words, sentence) => {
    const { code, out, err } = await runCli('export', shipped('job-queue'), ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
