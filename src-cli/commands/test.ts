import { type Command, Option } from 'commander';
import type { ExpectationOutcome } from '#core/simulation/expectations.ts';
import type { RunReport } from '#core/simulation/report.ts';
import { runScenario } from '#core/simulation/run-scenario.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { junitReport } from '../formats/junit.ts';
import { expectationLines, faultLines } from '../formats/run-report.ts';
import { showProgress } from '../progress.ts';
import { readDesign } from '../read-design.ts';
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
    .description('run every scenario of designs and hold it to what it expects')
    .argument('<file...>', 'designs (NAME.eventloom.json)')
    .addOption(
      new Option('--format <format>', 'how the outcome is written').choices(Object.keys(FORMATS)).default('pretty'),
    )
    .action(async (files: string[], options: { readonly format: keyof typeof FORMATS }) => {
      const outcomes: ScenarioOutcome[] = [];
      const progress = showProgress('Testing …');
      for (const [index, file] of files.entries()) {
        outcomes.push(...(await testFile(file)));
        progress.report((index + 1) / files.length);
      }
      progress.end();
      await writeStandardOutput(FORMATS[options.format](outcomes));
      setExitCode(outcomes.every(outcome => outcome.passed) ? EXIT.success : EXIT.findings);
    });
}

async function testFile(file: string): Promise<ScenarioOutcome[]> {
  const { document, graph } = await readDesign(file);
  if (document.scenarios.length === 0) {
    throw new CommandError(`${file}: the design has no scenarios to test; add one under "scenarios"`);
  }
  return document.scenarios.map(scenario => {
    const { report, stoppedAtMillis } = runScenario({ graph, scenario, isTracing: false });
    const passed = stoppedAtMillis === undefined && report.expectations.every(outcome => outcome.passed);
    return { file, scenario: scenario.name, passed, report };
  });
}

function asText(outcomes: readonly ScenarioOutcome[]): string {
  const lines = outcomes.flatMap(outcome => [
    `${outcome.passed ? '✔' : '✖'} ${outcome.file}: ${outcome.scenario}`,
    ...expectationLines(outcome.report),
    ...faultLines(outcome.report),
  ]);
  const failed = outcomes.filter(outcome => !outcome.passed).length;
  return `${lines.join('\n')}\n\n${outcomes.length - failed} passed, ${failed} failed\n`;
}

function asJson(outcomes: readonly ScenarioOutcome[]): string {
  const scenarios = outcomes.map(({ file, scenario, passed, report }) => ({
    file,
    scenario,
    seed: report.seed,
    passed,
    expectations: report.expectations,
    faultsWithoutEffect: report.faultsWithoutEffect,
  }));
  const failed = scenarios.filter(scenario => !scenario.passed).length;
  return `${JSON.stringify({ scenarios, passed: scenarios.length - failed, failed }, null, 2)}\n`;
}

function asJunit(outcomes: readonly ScenarioOutcome[]): string {
  return junitReport(
    outcomes.map(({ file, scenario, report }) => ({
      name: `${file}: ${scenario}`,
      cases: report.expectations.map(outcome => junitCase(outcome, `${file}.${scenario}`)),
    })),
  );
}

function junitCase(outcome: ExpectationOutcome, className: string) {
  const name = outcome.of === undefined ? outcome.that : `${outcome.that} of ${outcome.of}`;
  return { name, className, ...(!outcome.passed && { failure: { message: outcome.message, type: outcome.that } }) };
}
