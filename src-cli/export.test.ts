import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const shipped = (name: string) => fileURLToPath(new URL(`../templates/${name}.eventloom.json`, import.meta.url));

const machines = (...ids: readonly string[]) =>
  JSON.stringify({
    eventloom: 1,
    name: 'Flows',
    resources: ids.map(id => ({
      id,
      type: 'step-functions',
      name: id,
      position: { x: 0, y: 0 },
      properties: { definition: { StartAt: 'Done', States: { Done: { Type: 'Succeed', Comment: id } } } },
    })),
    connections: [],
    scenarios: [],
  });

describe('eventloom export --as asl', () => {
  it('prints the definition that the template holds', async () => {
    const asl = await runCli('export', shipped('order-workflow'), '--as', 'asl');
    expect([asl.code, asl.err]).toEqual([0, '']);
    const template = JSON.parse((await runCli('export', shipped('order-workflow'), '--format', 'json')).out);
    const [machine] = Object.values<{ Type: string; Properties: { DefinitionString: string } }>(
      template.Resources,
    ).filter(({ Type }) => Type === 'AWS::StepFunctions::StateMachine');
    expect(JSON.parse(asl.out)).toEqual(JSON.parse(machine?.Properties.DefinitionString ?? ''));
    expect((await runCli('export', shipped('order-workflow'), '--as', 'cloudformation', '--format', 'json')).out).toBe(
      `${JSON.stringify(template, null, 2)}\n`,
    );
  });

  it('prints YAML when asked, and writes to a file that is a definition', async () => {
    const file = folderWith({ 'a.eventloom.json': machines('orders') });
    const yaml = await runCli('export', file('a.eventloom.json'), '--as', 'asl', '--format', 'yaml');
    expect(yaml.out).toMatch(/^StartAt: Done\nStates:\n {2}Done:\n {4}Type: Succeed\n/);
    await runCli('export', file('a.eventloom.json'), '--as', 'asl', '--out', file('a.asl.json'));
    expect(JSON.parse(readFileSync(file('a.asl.json'), 'utf8')).StartAt).toBe('Done');
    expect((await runCli('check', file('a.asl.json'))).code).toBe(0);
  });

  it('takes the state machine that is named, and asks for one among several', async () => {
    const file = folderWith({ 'two.eventloom.json': machines('orders', 'refunds'), 'none.eventloom.json': machines() });
    const ask = (name: string, ...more: readonly string[]) => runCli('export', file(name), '--as', 'asl', ...more);
    const named = await ask('two.eventloom.json', '--workflow', 'refunds');
    expect(JSON.parse(named.out).States.Done.Comment).toBe('refunds');
    const open = await ask('two.eventloom.json');
    expect([open.code, open.out]).toEqual([2, '']);
    expect(open.err).toContain('the design has 2 state machines; choose one with --workflow: "orders", "refunds"');
    const wrong = await ask('two.eventloom.json', '--workflow', 'order');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('there is no state machine "order"; expected "orders", "refunds"');
    const none = await ask('none.eventloom.json');
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('the design has no state machine');
    expect((await runCli('export', file('two.eventloom.json'), '--workflow', 'orders')).code).toBe(2);
    expect((await runCli('export', file('two.eventloom.json'), '--as', 'cdk')).code).toBe(2);
  });
});

describe('eventloom export --as sam', () => {
  it('prints a SAM template that imports as the same design', async () => {
    const { code, out, err } = await runCli('export', shipped('job-queue'), '--as', 'sam');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Transform: AWS::Serverless-2016-10-31');
    expect(out).toContain('Type: AWS::Serverless::Function');
    const file = folderWith({ 'sam.yaml': out, 'plain.yaml': (await runCli('export', shipped('job-queue'))).out });
    const [sam, plain] = [await runCli('import', file('sam.yaml')), await runCli('import', file('plain.yaml'))];
    expect({ ...JSON.parse(sam.out), template: '' }).toEqual({ ...JSON.parse(plain.out), template: '' });
    expect((await runCli('export', file('sam.yaml'), '--as', 'sam')).out).toBe(out);
    const refused = await runCli('export', file('plain.yaml'), '--as', 'sam');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('keeps the CloudFormation template that it came from');
  });
});

describe('eventloom export --diff', () => {
  it('prints what an existing template would become, without colours where nobody sees them', async () => {
    const { out: template } = await runCli('export', shipped('job-queue'));
    const timeout = /VisibilityTimeout: \d+/.exec(template)?.[0] ?? '';
    const file = folderWith({ 'old.yaml': template.replace(timeout, 'VisibilityTimeout: 7') });
    const { code, out, err } = await runCli('export', shipped('job-queue'), '--diff', file('old.yaml'));
    expect([code, err]).toEqual([0, '']);
    const [before, after, hunk, ...lines] = out.split('\n');
    expect(before).toContain(`--- ${file('old.yaml')}`);
    expect(after).toContain('+++ export of ');
    expect(hunk).toMatch(/^@@ -\d+,7 \+\d+,7 @@$/);
    expect(lines.filter(line => /^[-+]/.test(line)).map(line => line.replace(/ +/, ' '))).toEqual([
      '- VisibilityTimeout: 7',
      `+ ${timeout}`,
    ]);
  });

  it('says so in one line when nothing would change', async () => {
    const file = folderWith({
      'old.yaml': (await runCli('export', shipped('fan-out'))).out,
      'old.json': (await runCli('export', shipped('fan-out'), '--format', 'json')).out,
      'old.asl.json': (await runCli('export', shipped('order-workflow'), '--as', 'asl')).out,
    });
    for (const words of [
      [shipped('fan-out'), '--diff', file('old.yaml')],
      [shipped('fan-out'), '--diff', file('old.json')],
      [shipped('order-workflow'), '--as', 'asl', '--diff', file('old.asl.json')],
    ]) {
      const { code, out } = await runCli('export', ...words);
      expect([code, out]).toEqual([0, `${words.at(-1)}: nothing to change, the export is the same\n`]);
    }
  });

  it('compares an imported design by its own template', async () => {
    const text = '# Mine\r\nResources:\r\n  Q:\r\n    Type: AWS::SQS::Queue\r\n    Properties: { DelaySeconds: 1 }';
    const file = folderWith({ 'mine.yaml': text, 'edited.yaml': text.replace(': 1', ': 2') });
    expect((await runCli('export', file('mine.yaml'), '--diff', file('mine.yaml'))).out).toContain('nothing to change');
    await runCli('export', file('edited.yaml'), '--diff', file('mine.yaml'), '--out', file('a.diff'));
    const difference = readFileSync(file('a.diff'), 'utf8');
    expect(difference).toContain('\n-    Properties: { DelaySeconds: 1 }\n');
    expect(difference).toContain('\n+    Properties: { DelaySeconds: 2 }\n');
    expect(difference).not.toContain('-# Mine');
  });

  it('exits 2 for a file that is not there', async () => {
    const { code, out, err } = await runCli('export', shipped('fan-out'), '--diff', '/nothing/here.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('/nothing/here.yaml: there is no such file');
  });
});
