import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { EventloomDocument } from '#core/document/document.ts';
import { SUMMARY_MEASURES } from '#core/simulation/run-summary.ts';
import { parseVariation, type SweepPoint, sweepPoints, type Variation } from '#core/simulation/sweep.ts';
import { CommandError } from '../command-error.ts';
import {
  type Measure,
  type Sweep,
  sweepAsCsv,
  sweepAsHeatMap,
  sweepAsJson,
  sweepAsText,
} from '../formats/sweep-formats.ts';
import { LARGEST_SEED, parseDuration, parseWhole } from '../parse-duration.ts';
import { pickScenario } from '../pick-scenario.ts';
import { showProgress } from '../progress.ts';
import { readDesign } from '../read-design.ts';
import { withReplayedFiles } from '../replay-files.ts';
import { runSweep } from '../run-sweep.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly vary: readonly string[];
  readonly scenario?: string;
  readonly for?: string;
  readonly seed?: string;
  readonly format: 'pretty' | 'csv' | 'json' | 'heatmap';
  readonly measure: Measure;
  readonly out?: string;
  readonly shard?: string;
  readonly workers?: string;
}

const MOST_POINTS = 10_000;
const MOST_WORKERS = 64;

/** `eventloom sweep FILE`: one scenario over all values of one or two properties. */
export function addSweep(program: Command): void {
  program
    .command('sweep')
    .description('run a scenario for every value of one or two properties')
    .argument('<file>', 'a design (NAME.eventloom.json)')
    .option(
      '--vary <element.property=values>',
      'a property and its values, comma-separated; once or twice',
      collect,
      [],
    )
    .option('--scenario <name>', 'which scenario; left out: the first')
    .option('--for <duration>', 'how long, in virtual time (90s, 10m, 2h); left out: as the scenario says')
    .option('--seed <number>', 'seed of everything random, the same for every point; left out: as the scenario says')
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(['pretty', 'csv', 'json', 'heatmap'])
        .default('pretty'),
    )
    .addOption(
      new Option('--measure <name>', 'what the heat map shows').choices([...SUMMARY_MEASURES]).default('p99Seconds'),
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--shard <i/n>', 'run only the i-th of n equal parts of the points')
    .option('--workers <number>', 'threads; left out: as many as there are processors')
    .action((file: string, options: Options) => sweep(file, options));
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function sweep(file: string, options: Options): Promise<void> {
  const design = await readDesign(file);
  const variations = readVariations(design.document, options.vary);
  if (options.format === 'heatmap' && variations.length !== 2) {
    throw new CommandError('--format heatmap needs two --vary; use pretty, csv or json for one');
  }
  const picked = await withReplayedFiles(design, pickScenario(design, options.scenario));
  const scenario = {
    ...picked,
    ...(options.for !== undefined && { forSeconds: parseDuration(options.for, '--for') }),
    ...(options.seed !== undefined && { seed: parseWhole(options.seed, '--seed', 0, LARGEST_SEED) }),
  };
  const threads =
    options.workers === undefined ? availableParallelism() : parseWhole(options.workers, '--workers', 1, MOST_WORKERS);
  const points = partOf(sweepPoints(variations), options.shard);
  const progress = showProgress('Sweeping …');
  const work = { document: { ...design.document, scenarios: [] }, variations, scenario };
  const swept = await runSweep(work, points, threads, share => progress.report(share)).finally(() => progress.end());
  const { name, seed, forSeconds } = scenario;
  const result: Sweep = { design: design.document.name, scenario: name, seed, forSeconds, variations, points: swept };
  await writeOutput(render(result, options), options.out);
}

function render(result: Sweep, { format, measure }: Options): string {
  if (format === 'json') return sweepAsJson(result);
  if (format === 'csv') return sweepAsCsv(result);
  return format === 'heatmap' ? sweepAsHeatMap(result, measure) : sweepAsText(result);
}

function readVariations(document: EventloomDocument, texts: readonly string[]): readonly Variation[] {
  if (texts.length === 0 || texts.length > 2) {
    throw new CommandError(
      `--vary is given ${texts.length === 0 ? 'not at all' : `${texts.length} times`}; give it once or twice, as ELEMENT.PROPERTY=VALUE,VALUE,…`,
    );
  }
  const variations = texts.map(text => {
    const parsed = parseVariation(document, text);
    if (!parsed.ok) throw new CommandError(`--vary: ${parsed.error}`);
    return parsed.value;
  });
  const [first, second] = variations;
  if (second !== undefined && first?.element === second.element && first.property === second.property) {
    throw new CommandError(`--vary names ${second.element}.${second.property} twice; vary two different properties`);
  }
  const count = variations.reduce((product, { values }) => product * values.length, 1);
  if (count > MOST_POINTS) {
    throw new CommandError(`--vary makes ${count} points; at most ${MOST_POINTS} are run, give fewer values`);
  }
  return variations;
}

function partOf(points: readonly SweepPoint[], shard: string | undefined): readonly SweepPoint[] {
  if (shard === undefined) return points;
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
  const [index, count] = [Number(part), Number(parts)];
  if (part === undefined || index < 1 || index > count) {
    throw new CommandError(`--shard is "${shard}"; expected i/n with 1 ≤ i ≤ n, such as 2/4`);
  }
  return points.filter(point => point.number % count === index - 1);
}
