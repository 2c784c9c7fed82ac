import { type Command, Option } from 'commander';
import type { Json } from '#core/shared/json.ts';
import { nextRandom, seedRandom } from '#core/simulation/random.ts';
import {
  createJsonataEvaluator,
  parseDefinition,
  type RunResult,
  runExecution,
  type StateMachine,
  toAwsHistory,
  type WorkflowType,
} from '#core/states-language/index.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { parseWhole } from '../parse-duration.ts';
import { invalidDefinition, readDefinition } from '../read-definition.ts';
import { TaskAnswers } from '../task-answers.ts';
import { writeStandardOutput } from '../write-output.ts';

interface Options {
  readonly input?: string;
  readonly tasks?: string;
  readonly type: WorkflowType;
  readonly seed: string;
}

/** Executions start at this moment, so that two runs print the same history: 2026-01-01T00:00:00Z. */
const START_MILLIS = 1_767_225_600_000;

/** `eventloom run-state-machine DEFINITION`: exit 0 when the execution succeeded, 1 otherwise. */
export function addRunStateMachine(program: Command, setExitCode: SetExitCode): void {
  program
    .command('run-state-machine')
    .description('run one execution of a state machine on virtual time and print its history as AWS does')
    .argument('<definition>', 'a JSON or YAML file in the Amazon States Language')
    .option('--input <file>', 'a JSON file with the input; left out: {}')
    .option(
      '--tasks <file>',
      'a JSON file that answers tasks by state name: {"State":[{"error":"E"},{"result":{},"latencySeconds":2}]}',
    )
    .addOption(new Option('--type <type>', 'workflow type').choices(['STANDARD', 'EXPRESS']).default('STANDARD'))
    .option('--seed <number>', 'seed of jitter, States.MathRandom and States.UUID', '1')
    .action(async (definition: string, options: Options) => {
      const machine = await readMachine(definition, options.type);
      const input = options.input === undefined ? {} : await readJson(options.input);
      const tasks = TaskAnswers.read(
        options.tasks === undefined ? {} : await readJson(options.tasks),
        options.tasks ?? '--tasks',
      );
      const random = seedRandom(parseWhole(options.seed, '--seed', 0, 4_294_967_295));
      const result = run(machine, options.type, input, tasks, () => nextRandom(random));
      await writeStandardOutput(`${JSON.stringify(report(result), null, 2)}\n`);
      setExitCode(result.status === 'SUCCEEDED' ? EXIT.success : EXIT.findings);
    });
}

function run(
  machine: StateMachine,
  type: WorkflowType,
  input: Json,
  tasks: TaskAnswers,
  random: () => number,
): RunResult {
  return runExecution({
    machine,
    type,
    input,
    startMillis: START_MILLIS,
    random,
    evaluateJsonata: createJsonataEvaluator(),
    answerTask: task => tasks.next(task),
  });
}

function report(result: RunResult) {
  const { status, output, error, cause, history, durationMillis } = result;
  return {
    status,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    durationMillis,
    events: toAwsHistory(history),
  };
}

async function readMachine(file: string, type: WorkflowType): Promise<StateMachine> {
  const { source } = await readDefinition(file);
  const parsed = parseDefinition(source.value, { type });
  if (parsed.ok) return parsed.machine;
  throw new CommandError(invalidDefinition(file, source, parsed.problems));
}

async function readJson(file: string): Promise<Json> {
  const { source } = await readDefinition(file);
  return source.value;
}
