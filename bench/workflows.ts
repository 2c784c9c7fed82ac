import type { JsonObject } from '#core/shared/json.ts';
import { nextRandom, seedRandom } from '#core/simulation/random.ts';
import { createJsonataEvaluator, parseDefinition, type RunResult, runExecution } from '#core/states-language/index.ts';
import { bareHeapEventsPerSecond } from './bare-heap.ts';
import { processorMillis } from './processor-time.ts';

/** States that read, compute, choose and remember, in a loop: what a JSONPath workflow is made of. */
function loop(rounds: number): JsonObject {
  return {
    StartAt: 'Begin',
    States: {
      Begin: { Type: 'Pass', Result: { count: 0, order: { id: 7, lines: [1, 2, 3] } }, Next: 'Add' },
      Add: {
        Type: 'Pass',
        Parameters: { 'count.$': 'States.MathAdd($.count, 1)', 'order.$': '$.order' },
        Next: 'Keep',
      },
      Keep: { Type: 'Pass', Assign: { 'last.$': '$.count' }, ResultPath: '$.seen', Next: 'Enough?' },
      'Enough?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.count', NumericLessThan: rounds, Next: 'Add' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed', OutputPath: '$.count' },
    },
  };
}

const DISTRIBUTED: JsonObject = {
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Work',
        States: {
          Work: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Next: 'Done' },
          Done: { Type: 'Pass', End: true },
        },
      },
      End: true,
    },
  },
};

const SHORT_ROUNDS = 300;
const LONG_ROUNDS = 2_400;
const EXPRESS_ROUNDS = 20_000;
const ITEMS = 10_000;

/** State transitions a second, a distributed Map of 10,000 items, and what a history costs as it grows. */
export function benchWorkflows(): void {
  const heap = bareHeapEventsPerSecond();
  const bare = perSecond(() => run(loop(EXPRESS_ROUNDS), [], 'EXPRESS', false));
  const traced = perSecond(() => run(loop(LONG_ROUNDS), [], 'STANDARD', true));
  const short = leastMillis(() => run(loop(SHORT_ROUNDS), [], 'STANDARD', true), 40) / SHORT_ROUNDS;
  const long = leastMillis(() => run(loop(LONG_ROUNDS), [], 'STANDARD', true), 12) / LONG_ROUNDS;
  const items = Array.from({ length: ITEMS }, (_, index) => ({ index }));
  const mapMillis = leastMillis(() => run(DISTRIBUTED, items, 'STANDARD', true), 4);
  console.log(`A bare heap loop handles ${thousands(heap)} events a second.\n`);
  console.table({
    'transitions a second, no history kept': {
      value: thousands(bare),
      ratio: `${percent(bare / heap)} of a bare heap`,
    },
    'transitions a second, history kept': {
      value: thousands(traced),
      ratio: `${percent(traced / heap)} of a bare heap`,
    },
    [`distributed Map of ${thousands(ITEMS)} items, ms`]: { value: thousands(mapMillis), ratio: '' },
    'a round late in a long history': {
      value: '',
      ratio: `${Math.round((long / short) * 100) / 100} times one in a short history`,
    },
  });
}

function run(
  definition: JsonObject,
  input: readonly JsonObject[],
  type: 'STANDARD' | 'EXPRESS',
  recordsHistory: boolean,
): RunResult {
  const parsed = parseDefinition(definition, { type });
  if (!parsed.ok) throw new Error('the sample definition is refused');
  const random = seedRandom(1);
  const result = runExecution({
    machine: parsed.machine,
    type,
    input,
    startMillis: 0,
    random: () => nextRandom(random),
    evaluateJsonata: createJsonataEvaluator(),
    answerTask: ({ parameters }) => ({ result: parameters, latencySeconds: 1 }),
    recordsHistory,
  });
  if (result.status !== 'SUCCEEDED') throw new Error(`the sample execution ended ${result.status}: ${result.error}`);
  return result;
}

function perSecond(execute: () => RunResult): number {
  const { transitions } = execute();
  return (transitions / leastMillis(execute, 8)) * 1000;
}

/** The least processor time of some runs: what the work itself costs, whatever else the machine does meanwhile. */
function leastMillis(action: () => unknown, runs: number): number {
  action();
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count += 1) {
    const began = processorMillis();
    action();
    least = Math.min(least, processorMillis() - began);
  }
  return least;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
