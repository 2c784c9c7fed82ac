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
