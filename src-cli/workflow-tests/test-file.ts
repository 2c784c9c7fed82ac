import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { isJsonArray, isJsonObject, type Json } from '#core/shared/json.ts';
import { parseDefinition, type StateMachine, type WorkflowType } from '#core/states-language/index.ts';
import { CommandError } from '../command-error.ts';
import { invalidDefinition, readDefinition } from '../read-definition.ts';
import { readDesign } from '../read-design.ts';

const jsonSchema = z.custom<Json>(value => value !== undefined);
const namesSchema = z.array(z.string());
const shareSchema = z.number().min(0).max(100);

const expectSchema = z.strictObject({
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
  /** The whole output. */
  output: jsonSchema.optional(),
  /** Members that the output must have; others may stand beside them. */
  outputContains: jsonSchema.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  /** Every state entered, in order. */
  states: namesSchema.optional(),
  /** States that must be entered, in any order. */
  enters: namesSchema.optional(),
  neverEnters: namesSchema.optional(),
  /** Virtual time from start to end. */
  atMostSeconds: z.number().min(0).optional(),
});

const caseSchema = z.strictObject({
  name: z.string().min(1),
  input: jsonSchema.optional(),
  /** Answers of tasks, in the form that `run-state-machine --tasks` takes. */
  tasks: jsonSchema.optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  expect: expectSchema.optional(),
});

const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  /** A file, relative to this one; a machine of a design; or the definition itself. */
  definition: z.union([
    z.string(),
    z.strictObject({ design: z.string(), machine: z.string() }),
    z.looseObject({ StartAt: z.string(), States: z.looseObject({}) }),
  ]),
  type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  /** Answers of tasks by state for every case; a case's own answers for a state come in their place. */
  tasks: z.record(z.string(), jsonSchema).optional(),
  cases: z.array(caseSchema).min(1),
  /** The least share of states and transitions that the cases together must visit, in per cent. */
  coverage: z.strictObject({ states: shareSchema.optional(), transitions: shareSchema.optional() }).optional(),
});

/** A file of workflow tests. Its format is described in docs/workflow-tests.md. */
export type WorkflowTestFile = z.infer<typeof fileSchema>;

/** One case of a {@link WorkflowTestFile}. */
export type WorkflowTestCase = WorkflowTestFile['cases'][number];

/** A state machine that is tested. */
export interface TestedMachine {
  readonly definition: Json;
  readonly machine: StateMachine;
  readonly type: WorkflowType;
}

/** Whether a file holds tests of a workflow: cases for one definition. */
export function isWorkflowTest(value: Json): boolean {
  return isJsonObject(value) && isJsonArray(value['cases']) && value['definition'] !== undefined;
}

/** Checks the shape of a file of workflow tests. Throws a {@link CommandError} that names the member at fault. */
export function parseWorkflowTest(file: string, value: Json): WorkflowTestFile {
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the file';
  throw new CommandError(`${file}: ${place}: ${issue?.message ?? 'expected a definition and its cases'}`);
}

/** Reads the state machine that a file of tests is about. Throws a {@link CommandError} when AWS would refuse it. */
export async function readTestedMachine(file: string, test: WorkflowTestFile): Promise<TestedMachine> {
  const { definition } = test;
  const near = (name: string) => resolve(dirname(file), name);
  if (typeof definition === 'string') {
    const { source } = await readDefinition(near(definition));
    const type = test.type ?? 'STANDARD';
    const parsed = parseDefinition(source.value, { type });
    if (!parsed.ok) throw new CommandError(invalidDefinition(near(definition), source, parsed.problems));
    return { definition: source.value, machine: parsed.machine, type };
  }
  const design = z.strictObject({ design: z.string(), machine: z.string() }).safeParse(definition);
  if (design.success) return readFromDesign(near(design.data.design), design.data.machine, test.type);
  return parseInline(file, jsonSchema.parse(definition), test.type ?? 'STANDARD');
}

async function readFromDesign(file: string, name: string, type: WorkflowType | undefined): Promise<TestedMachine> {
  const { graph } = await readDesign(file);
  const machines = graph.resources.filter(resource => resource.type === 'step-functions');
  const machine = machines.find(({ id }) => id === name) ?? machines.find(resource => resource.name === name);
  if (machine === undefined) {
    const known = machines.map(({ id }) => id).join(', ') || 'none';
    throw new CommandError(`${file}: there is no state machine "${name}" in this design; there are: ${known}`);
  }
  const own = machine.properties['stateMachineType'] === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
  return parseInline(file, machine.properties['definition'] ?? null, type ?? own);
}

function parseInline(file: string, definition: Json, type: WorkflowType): TestedMachine {
  const parsed = parseDefinition(definition, { type });
  if (parsed.ok) return { definition, machine: parsed.machine, type };
  const [first] = parsed.problems.filter(({ severity }) => severity === 'error');
  throw new CommandError(
    `${file}: definition.${first?.path.join('.') ?? ''}: ${first?.message ?? 'is refused by AWS'}`,
  );
}
