import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const definition = {
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }],
      Catch: [{ ErrorEquals: ['Declined'], Next: 'Refused' }],
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    Refused: { Type: 'Fail', Error: 'Refused' },
  },
};
const paid = {
  name: 'paid at the second attempt',
  input: { order: 7 },
  tasks: { Charge: [{ error: 'Busy' }, { result: { paid: true, id: 9 }, latencySeconds: 2 }] },
  expect: { output: { paid: true, id: 9 }, states: ['Charge', 'Done'], atMostSeconds: 7 },
};
const declined = {
  name: 'declined',
  tasks: { Charge: { error: 'Declined' } },
  expect: { status: 'FAILED', error: 'Refused', enters: ['Refused'], neverEnters: ['Done'] },
};
const at = folderWith({
  'order.asl.json': JSON.stringify(definition),
  'order.workflow-test.json': JSON.stringify({
    definition: 'order.asl.json',
    cases: [paid, declined],
    coverage: { states: 100, transitions: 100 },
  }),
  'half.workflow-test.json': JSON.stringify({
    definition,
    cases: [{ ...paid, expect: { outputContains: { paid: false } } }, { name: 'unanswered' }],
    coverage: { transitions: 100 },
  }),
  'order.workflow-test.yaml': 'definition: order.asl.json\ntasks:\n  Charge: { result: 1 }\ncases:\n  - name: plain\n',
  'misspelt.workflow-test.json': JSON.stringify({ definition, cases: [{ name: 'x', expects: {} }] }),
  'refused.workflow-test.json': JSON.stringify({
    definition: { ...definition, StartAt: 'Chrage' },
    cases: [{ name: 'x' }],
  }),
  'broken.workflow-test.json': '{"definition": "order.asl.json",\n "cases": [}',
});

describe('eventloom test of a workflow', () => {
  it('runs every case on virtual time and reports what was visited', async () => {
    const { code, out } = await runCli('test', at('order.workflow-test.json'));
    expect(out).toContain('paid at the second attempt');
    expect(out).toContain('States visited: 3 of 3 (100 %)');
    expect(out).toContain('2 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('tells unmet expectations, tasks without an answer and coverage that is too small', async () => {
    const { code, out } = await runCli('test', at('half.workflow-test.json'), '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ passed: 0, failed: 3 });
    const [workflow] = report.workflows;
    expect(workflow.cases[0].failures[0]).toContain('expected output to contain {"paid":false}');
    expect(workflow.cases[1].failures[0]).toContain('"Charge" has no answer');
    expect(workflow.coverage.transitions).toMatchObject({ visited: 1, total: 2, missed: ['Charge → Refused'] });
    expect(workflow.failures[0]).toContain('100 % of the transitions');
  });

  it('reads YAML, and writes JUnit beside the scenarios of designs', async () => {
    const { code, out } = await runCli(
      'test',
      at('order.workflow-test.yaml'),
      at('half.workflow-test.json'),
      '--format',
      'junit',
    );
    expect(code).toBe(1);
    expect(out).toContain('<testcase name="plain"');
    expect(out).toContain('type="coverage"');
  });

  it.each([
    ['misspelt', 'cases.0'],
    ['refused', 'Chrage'],
    ['broken', 'broken.workflow-test.json:2:'],
  ])('exits with 2 and one sentence on a file that is %s', async (name, words) => {
    const { code, out, err } = await runCli('test', at(`${name}.workflow-test.json`));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
  });
});

describe('eventloom check of a definition', () => {
  const bad = folderWith({
    'bad.asl.json': '{\n  "StartAt": "A",\n  "States": {\n    "A": { "Type": "Pass", "Next": "B" }\n  }\n}\n',
    'bad.yaml': 'StartAt: A\nStates:\n  A:\n    Type: Wait\n    Seconds: -1\n    End: true\n',
    'good.json': JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }),
    'marked.json': '\uFEFF{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }',
    'broken.asl.json': '{\n  "StartAt" "A"\n}',
    'long.asl.json': JSON.stringify({
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: '$' + '{Function}' },
          End: true,
        },
      },
    }),
  });

  it('tells findings with their lines, in JSON and in YAML', async () => {
    const { code, out } = await runCli('check', bad('bad.asl.json'), bad('bad.yaml'), '--format', 'json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'ASL-NEXT-DANGLING',
        path: 'States.A.Next',
        line: 4,
        column: 28,
        element: 'bad',
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'ASL-WAIT-RANGE', path: 'States.A.Seconds', line: 5 }),
    );
  });

  it('writes SARIF with the place of each finding', async () => {
    const { out } = await runCli('check', bad('bad.yaml'), '--format', 'sarif');
    const [result] = JSON.parse(out).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 5, startColumn: 5 });
  });

  it('is silent on a sound definition, and takes names that a deployment fills in', async () => {
    for (const name of ['good.json', 'marked.json'] as const) {
      expect(await runCli('check', bad(name))).toMatchObject({ code: 0, err: '' });
    }
    const { out } = await runCli('check', bad('long.asl.json'), '--format', 'json');
    expect(JSON.parse(out).counts.error).toBe(0);
  });

  it('exits with 2 on a text that is not JSON, and says where', async () => {
    const { code, err } = await runCli('check', bad('broken.asl.json'));
    expect(code).toBe(2);
    expect(err).toContain('broken.asl.json:2:');
  });

  it('repairs what is mechanical', async () => {
    const { out } = await runCli('check', bad('long.asl.json'), '--fix', '--format', 'json');
    expect(JSON.parse(out).findings.map((finding: { ruleId: string }) => finding.ruleId)).not.toContain('ASL-NO-RETRY');
  });
});
