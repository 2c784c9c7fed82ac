import { type Command, Option } from 'commander';
import type { ExpectationOutcome } from '#core/simulation/expectations.ts';
import type { RunReport } from '#core/simulation/report.ts';
import { runScenario } from '#core/simulation/run-scenario.ts';
import { readDefinitionText } from '#core/states-language/definition-source.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { junitReport } from '../formats/junit.ts';
import { expectationLines, faultLines } from '../formats/run-report.ts';
import { workflowAsJson, workflowLines, workflowSuite } from '../formats/workflow-report.ts';
import { showProgress } from '../progress.ts';
import { readDesign, readText } from '../read-design.ts';
import { withReplayedFiles } from '../replay-files.ts';
import { runWorkflowTest, type WorkflowOutcome } from '../workflow-tests/run-workflow-test.ts';
import { isWorkflowTest } from '../workflow-tests/test-file.ts';
import { writeStandardOutput } from '../write-output.ts';

/** A scenario that was run, and whether everything it expects is true. */
interface ScenarioOutcome {
  readonly file: string;
  readonly scenario: string;
  readonly passed: boolean;
  readonly report: RunReport;
}

const FORMATS = { pretty: asText, json: asJson, junit: asJunit };

/** `eventloom test FILE…`: every scenario with its expectations; exit 1 when one fails. */
export function addTest(program: Command, setExitCode: SetExitCode): void {
  program
    .command('test')
    .description('run every scenario of designs, and every case of workflow tests, and hold it to what it expects')
    .argument('<file...>', 'designs (NAME.eventloom.json) or workflow tests (NAME.workflow-test.json)')
    .addOption(
      new Option('--format <format>', 'how the outcome is written').choices(Object.keys(FORMATS)).default('pretty'),
    )
    .action(async (files: string[], options: { readonly format: keyof typeof FORMATS }) => {
      const outcomes: ScenarioOutcome[] = [];
      const workflows: WorkflowOutcome[] = [];
      const progress = showProgress('Testing …');
      for (const [index, file] of files.entries()) {
        const workflow = await testWorkflow(file);
        if (workflow === undefined) outcomes.push(...(await testFile(file)));
        else workflows.push(workflow);
        progress.report((index + 1) / files.length);
      }
      progress.end();
      await writeStandardOutput(FORMATS[options.format](outcomes, workflows));
      setExitCode([...outcomes, ...workflows].every(outcome => outcome.passed) ? EXIT.success : EXIT.findings);
    });
}

/** The outcome of a workflow test; undefined for any other file. */
async function testWorkflow(file: string): Promise<WorkflowOutcome | undefined> {
  const text = await readText(file);
  const read = readDefinitionText(text, /\.ya?ml$/i.test(file) ? 'yaml' : 'json');
  const isNamed = /\.workflow-test\.(json|ya?ml)$/i.test(file);
  if (!read.ok && isNamed) throw new CommandError(`${file}:${read.place.line}:${read.place.column}: ${read.message}`);
  if (!read.ok || !(isNamed || isWorkflowTest(read.source.value))) return undefined;
  return runWorkflowTest(file, read.source.value);
}

async function testFile(file: string): Promise<ScenarioOutcome[]> {
  const { document, graph } = await readDesign(file);
  if (document.scenarios.length === 0) {
    throw new CommandError(`${file}: the design has no scenarios to test; add one under "scenarios"`);
  }
  const scenarios = await Promise.all(document.scenarios.map(scenario => withReplayedFiles({ file }, scenario)));
  return scenarios.map(scenario => {
    const { report, stoppedAtMillis } = runScenario({ graph, scenario, isTracing: false });
    const passed = stoppedAtMillis === undefined && report.expectations.every(outcome => outcome.passed);
    return { file, scenario: scenario.name, passed, report };
  });
}

/** Scenarios and cases that passed and failed; coverage that is too small is a failure of its own. */
function countOutcomes(outcomes: readonly ScenarioOutcome[], workflows: readonly WorkflowOutcome[]) {
  const all = [...outcomes, ...workflows.flatMap(({ cases }) => cases)];
  const passed = all.filter(outcome => outcome.passed).length;
  const tooSmall = workflows.reduce((sum, { failures }) => sum + failures.length, 0);
  return { passed, failed: all.length - passed + tooSmall };
}

function asText(outcomes: readonly ScenarioOutcome[], workflows: readonly WorkflowOutcome[]): string {
  const lines = outcomes.flatMap(outcome => [
    `${outcome.passed ? '✔' : '✖'} ${outcome.file}: ${outcome.scenario}`,
    ...expectationLines(outcome.report),
    ...faultLines(outcome.report),
  ]);
  const { passed, failed } = countOutcomes(outcomes, workflows);
  return `${[...lines, ...workflows.flatMap(workflowLines)].join('\n')}\n\n${passed} passed, ${failed} failed\n`;
}

function asJson(outcomes: readonly ScenarioOutcome[], workflows: readonly WorkflowOutcome[]): string {
  const scenarios = outcomes.map(({ file, scenario, passed, report }) => ({
    file,
    scenario,
    seed: report.seed,
    passed,
    expectations: report.expectations,
    faultsWithoutEffect: report.faultsWithoutEffect,
  }));
  const report = {
    scenarios,
    ...(workflows.length > 0 && { workflows: workflows.map(workflowAsJson) }),
    ...countOutcomes(outcomes, workflows),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function asJunit(outcomes: readonly ScenarioOutcome[], workflows: readonly WorkflowOutcome[]): string {
  return junitReport([
    ...outcomes.map(({ file, scenario, report }) => ({
      name: `${file}: ${scenario}`,
      cases: report.expectations.map(outcome => junitCase(outcome, `${file}.${scenario}`)),
    })),
    ...workflows.map(workflowSuite),
  ]);
}

function junitCase(outcome: ExpectationOutcome, className: string) {
  const name = outcome.of === undefined ? outcome.that : `${outcome.that} of ${outcome.of}`;
  return { name, className, ...(!outcome.passed && { failure: { message: outcome.message, type: outcome.that } }) };
}
