import { type Command, Option } from 'commander';
import { createSimulation, type Simulation } from '#core/simulation/simulation.ts';
import { renderTrace } from '#core/simulation/trace.ts';
import { reportAsText } from '../formats/run-report.ts';
import { parseDuration, parseWhole } from '../parse-duration.ts';
import { pickScenario } from '../pick-scenario.ts';
import { showProgress } from '../progress.ts';
import { readDesign } from '../read-design.ts';
import { TraceFile } from '../trace-file.ts';
import { writeStandardOutput } from '../write-output.ts';

interface Options {
  readonly scenario?: string;
  readonly for?: string;
  readonly seed?: string;
  readonly format: 'pretty' | 'json';
  readonly trace?: string;
}

const LARGEST_SEED = 4_294_967_295;
const EVENTS_A_TURN = 50_000;

/** `eventloom simulate FILE`: one run on virtual time. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('run a design on virtual time')
    .argument('<file>', 'a design (NAME.eventloom.json), or a CloudFormation or SAM template')
    .option('--scenario <name>', 'which scenario; left out: the first')
    .option('--for <duration>', 'how long, in virtual time (90s, 10m, 2h); left out: as the scenario says')
    .option('--seed <number>', 'seed of everything random; left out: as the scenario says')
    .addOption(
      new Option('--format <format>', 'how the result is written').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--trace <file>', 'write everything that happened, one JSON object a line')
    .action(async (file: string, options: Options) => {
      const design = await readDesign(file);
      const picked = pickScenario(design, options.scenario);
      const scenario = {
        ...picked,
        ...(options.for !== undefined && { forSeconds: parseDuration(options.for, '--for') }),
        ...(options.seed !== undefined && { seed: parseWhole(options.seed, '--seed', 0, LARGEST_SEED) }),
      };
      const simulation = createSimulation({ graph: design.graph, scenario, isTracing: options.trace !== undefined });
      await runToEnd(simulation, options.trace);
      const report = simulation.report();
      const text =
        options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportAsText(report, design.graph);
      await writeStandardOutput(text);
    });
}

async function runToEnd(simulation: Simulation, traceFile: string | undefined): Promise<void> {
  const progress = showProgress('Simulating …');
  const trace = traceFile === undefined ? undefined : await TraceFile.create(traceFile);
  try {
    while (!simulation.isFinished) {
      simulation.runUntil(simulation.endMillis, { maximumEvents: EVENTS_A_TURN });
      await trace?.append(renderTrace(simulation.drainTrace()));
      progress.report(simulation.nowMillis / simulation.endMillis);
    }
    await trace?.finish();
  } catch (error) {
    await trace?.discard();
    throw error;
  } finally {
    progress.end();
  }
}
