import { type Command, Option } from 'commander';
import type { Scenario } from '#core/contract/scenario.ts';
import type { Condition } from '#core/shared/condition.ts';
import { parseTraceCondition, runToCondition, type Stop } from '#core/simulation/breakpoint.ts';
import { serializeRun } from '#core/simulation/shared-run.ts';
import { createSimulation, type Simulation } from '#core/simulation/simulation.ts';
import { renderTrace } from '#core/simulation/trace.ts';
import { CommandError } from '../command-error.ts';
import { reportAsText, stopAsText } from '../formats/run-report.ts';
import { LARGEST_SEED, parseDuration, parseWhole } from '../parse-duration.ts';
import { pickScenario } from '../pick-scenario.ts';
import { showProgress } from '../progress.ts';
import { type Design, readDesignOrRun } from '../read-design.ts';
import { withReplayedFiles } from '../replay-files.ts';
import { openTrace } from '../trace-file.ts';
import { STANDARD_OUTPUT, writeOutput, writeStandardError, writeStandardOutput } from '../write-output.ts';

interface Options {
  readonly scenario?: string;
  readonly for?: string;
  readonly seed?: string;
  readonly format: 'pretty' | 'json';
  readonly trace?: string;
  readonly until?: string;
  readonly saveRun?: string;
}

const EVENTS_A_TURN = 50_000;

/** `eventloom simulate FILE`: one run on virtual time. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('run a design on virtual time')
    .argument('<file>', 'a design (NAME.eventloom.json), a CloudFormation or SAM template, or a saved run (--save-run)')
    .option('--scenario <name>', 'which scenario; left out: the first')
    .option('--for <duration>', 'how long, in virtual time (90s, 10m, 2h); left out: as the scenario says')
    .option('--seed <number>', 'seed of everything random; left out: as the scenario says')
    .addOption(
      new Option('--format <format>', 'how the result is written').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--trace <file>', 'write everything that happened, one JSON object a line; - is standard output')
    .option('--until <condition>', 'stop at the first line of the trace that this is true of: type = "message.expired"')
    .option(
      '--save-run <file>',
      'write design, scenario and seed as one file that runs the same again; - is standard output',
    )
    .action((file: string, options: Options) => simulate(file, options));
}

async function simulate(file: string, options: Options): Promise<void> {
  const outputs = [options.trace, options.saveRun].filter(output => output === STANDARD_OUTPUT);
  if (outputs.length > 1) throw new CommandError('--trace and --save-run cannot both go to standard output');
  // Whoever asks for the trace there gets nothing else there.
  const writeReport = outputs.length > 0 ? writeStandardError : writeStandardOutput;
  const design = await readDesignOrRun(file);
  const scenario = await withReplayedFiles(design, chooseScenario(design, options));
  const condition = options.until === undefined ? undefined : readCondition(options.until);
  if (options.saveRun !== undefined) {
    const text = serializeRun({ document: design.document, scenario, seed: scenario.seed });
    await writeOutput(text, options.saveRun);
  }
  const isTracing = options.trace !== undefined || condition !== undefined;
  const simulation = createSimulation({ graph: design.graph, scenario, isTracing });
  const stop = await run(simulation, options.trace, condition);
  const report = simulation.report();
  if (options.format === 'json') {
    const stoppedAt = stop === undefined ? {} : { stoppedAt: stop.event ?? null };
    await writeReport(`${JSON.stringify({ ...report, ...stoppedAt }, null, 2)}\n`);
    return;
  }
  const place = stop === undefined ? '' : `\n${stopAsText(stop.event, options.until ?? '', design.graph)}`;
  await writeReport(`${reportAsText(report, design.graph)}${place}`);
}

function chooseScenario(design: Design, options: Options): Scenario {
  return {
    ...pickScenario(design, options.scenario),
    ...(options.for !== undefined && { forSeconds: parseDuration(options.for, '--for') }),
    ...(options.seed !== undefined && { seed: parseWhole(options.seed, '--seed', 0, LARGEST_SEED) }),
  };
}

function readCondition(text: string): Condition {
  const parsed = parseTraceCondition(text);
  if (!parsed.ok) throw new CommandError(`--until: ${parsed.error}`);
  return parsed.value;
}

async function run(
  simulation: Simulation,
  traceFile: string | undefined,
  condition: Condition | undefined,
): Promise<Stop | undefined> {
  const progress = showProgress('Simulating …');
  const trace = traceFile === undefined ? undefined : await openTrace(traceFile);
  let stop: Stop | undefined;
  try {
    while (!simulation.isFinished && stop?.event === undefined) {
      if (condition === undefined) {
        simulation.runUntil(simulation.endMillis, { maximumEvents: EVENTS_A_TURN });
        await trace?.append(renderTrace(simulation.drainTrace()));
      } else {
        stop = runToCondition(simulation, condition, { maximumEvents: EVENTS_A_TURN });
        await trace?.append(renderTrace(stop.trace));
      }
      progress.report(simulation.nowMillis / simulation.endMillis);
    }
    await trace?.finish();
    return stop;
  } catch (error) {
    await trace?.discard();
    throw error;
  } finally {
    progress.end();
  }
}
