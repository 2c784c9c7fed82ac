import type { Condition } from '../choice/choice-rule.ts';
import type {
  MapState,
  ParallelState,
  PassState,
  QueryLanguage,
  StateType,
  SucceedState,
  TaskState,
  WorkflowType,
} from '../definition.ts';
import type { JsonPath } from '../json-path/path.ts';
import type { JsonataExpression } from '../jsonata/jsonata-expression.ts';
import type { PayloadTemplate } from '../payload-template.ts';
import type { TaskResource } from '../task-resource.ts';

/** A machine whose expressions are read and whose flows are numbered; flow 0 is the machine itself. */
export interface Program {
  readonly flows: readonly CompiledFlow[];
  /** Seconds the whole execution may take. */
  readonly timeoutSeconds: number | undefined;
}

/** One set of states. */
export interface CompiledFlow {
  readonly id: number;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, CompiledState>;
}

/** A state of any type, read once. */
export type CompiledState =
  | CompiledTask
  | CompiledPass
  | CompiledChoice
  | CompiledWait
  | CompiledParallel
  | CompiledMap
  | CompiledSucceed
  | CompiledFail;

/** A path field: absent, `null`, or a path. */
export type PathField = JsonPath | null | undefined;

/** A field that gives a number or a text: fixed, at a path, or computed. */
export type ValueSource =
  | { kind: 'constant'; value: number | string }
  | { kind: 'path'; path: JsonPath; field: string }
  | { kind: 'template'; template: PayloadTemplate; field: string }
  | { kind: 'jsonata'; expression: JsonataExpression };

interface CompiledBase<Type extends StateType> {
  readonly type: Type;
  readonly name: string;
  readonly language: QueryLanguage;
  readonly inputPath: PathField;
  readonly outputPath: PathField;
  /** JSONata's `Output`. */
  readonly output: PayloadTemplate | undefined;
  readonly assign: PayloadTemplate | undefined;
  /** The state that follows; undefined at the end of the flow. */
  readonly next: string | undefined;
  readonly resultPath: PathField;
}

/** What Task, Parallel and Map have in common. */
export interface CompiledWork {
  readonly resultSelector: PayloadTemplate | undefined;
  readonly retriers: readonly CompiledRetrier[];
  readonly catchers: readonly CompiledCatcher[];
}

/** A retrier with its defaults filled in; times in seconds. */
export interface CompiledRetrier {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly hasJitter: boolean;
}

/** A catcher, read once. */
export interface CompiledCatcher {
  readonly errors: readonly string[];
  readonly next: string;
  readonly resultPath: PathField;
  readonly assign: PayloadTemplate | undefined;
  readonly output: PayloadTemplate | undefined;
}

/** A Task state. */
export interface CompiledTask extends CompiledBase<TaskState['Type']>, CompiledWork {
  readonly resource: string;
  readonly integration: TaskResource;
  readonly payload: PayloadTemplate | undefined;
  readonly timeout: ValueSource | undefined;
  readonly heartbeat: ValueSource | undefined;
  readonly credentials: PayloadTemplate | undefined;
}

/** A Pass state. */
interface CompiledPass extends CompiledBase<PassState['Type']> {
  readonly payload: PayloadTemplate | undefined;
}

/** A Choice state. */
export interface CompiledChoice extends CompiledBase<'Choice'> {
  readonly rules: readonly CompiledRule[];
  readonly fallback: string | undefined;
}

/** One way out of a Choice state. `condition` is a test (JSONPath), a fixed answer, or an expression (JSONata). */
export interface CompiledRule {
  readonly condition: Condition | boolean | JsonataExpression;
  readonly next: string;
  readonly assign: PayloadTemplate | undefined;
  readonly output: PayloadTemplate | undefined;
}

/** A Wait state; one of the two is given. */
export interface CompiledWait extends CompiledBase<'Wait'> {
  readonly seconds: ValueSource | undefined;
  readonly timestamp: ValueSource | undefined;
}

/** A Parallel state; its branches by the numbers of their flows. */
export interface CompiledParallel extends CompiledBase<ParallelState['Type']>, CompiledWork {
  readonly payload: PayloadTemplate | undefined;
  readonly branches: readonly number[];
}

/** A Map state. */
export interface CompiledMap extends CompiledBase<MapState['Type']>, CompiledWork {
  readonly processor: number;
  readonly isDistributed: boolean;
  readonly childType: WorkflowType;
  readonly label: string | undefined;
  readonly itemsPath: JsonPath | undefined;
  readonly items: PayloadTemplate | undefined;
  readonly itemSelector: PayloadTemplate | undefined;
  readonly maxConcurrency: ValueSource | undefined;
  readonly toleratedCount: ValueSource | undefined;
  readonly toleratedPercentage: ValueSource | undefined;
  readonly reader: CompiledTransfer | undefined;
  readonly maxItems: ValueSource | undefined;
  readonly batcher: CompiledBatcher | undefined;
  readonly writer: CompiledTransfer | undefined;
  /** Whether results that are lists are joined into one list. */
  readonly flattensResults: boolean;
}

/** An ItemReader or a ResultWriter. */
export interface CompiledTransfer {
  readonly resource: string;
  readonly integration: TaskResource;
  readonly payload: PayloadTemplate | undefined;
}

/** An ItemBatcher. */
export interface CompiledBatcher {
  readonly maxItems: ValueSource | undefined;
  readonly maxBytes: ValueSource | undefined;
  readonly batchInput: PayloadTemplate | undefined;
}

/** A Succeed state. */
interface CompiledSucceed extends CompiledBase<SucceedState['Type']> {}

/** A Fail state. */
export interface CompiledFail extends CompiledBase<'Fail'> {
  readonly error: ValueSource | undefined;
  readonly cause: ValueSource | undefined;
}
