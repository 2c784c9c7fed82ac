import type { Json } from '../../shared/json.ts';

/** A recorded scenario, as the oracle's README states its form. */
export interface OracleCase {
  readonly id: string;
  readonly given: Given;
  readonly steps: readonly Step[];
  readonly expect: readonly Expected[];
}

/** A text, or one repeated. */
export type Text = string | { readonly repeat: string; readonly times: number };

/** What exists before the first step. */
export interface Given {
  readonly queues?: Readonly<Record<string, GivenQueue>>;
  readonly topics?: Readonly<Record<string, { readonly type: string; readonly attributes?: Attributes }>>;
  readonly subscriptions?: Readonly<Record<string, GivenSubscription>>;
  readonly functions?: Readonly<Record<string, GivenFunction>>;
  readonly mappings?: Readonly<Record<string, GivenMapping>>;
  readonly streams?: Readonly<Record<string, { readonly shards: number }>>;
  readonly tables?: Readonly<Record<string, unknown>>;
  readonly buckets?: readonly string[];
}

/** Attributes in AWS's own names. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A queue. */
export interface GivenQueue {
  readonly type: string;
  readonly attributes?: Attributes;
  readonly redrive?: { readonly target: string; readonly maxReceiveCount: number };
}

/** A subscription. */
export interface GivenSubscription {
  readonly topic: string;
  readonly queue?: string;
  readonly function?: string;
  readonly raw?: boolean;
  readonly redrive?: string;
}

/** A function and what it does. */
export interface GivenFunction {
  readonly behaviour: FunctionBehaviour;
  readonly deadLetterQueue?: string;
  readonly onSuccess?: string;
  readonly onFailure?: string;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumEventAgeInSeconds?: number;
}

/** How a recorded function behaves. */
export interface FunctionBehaviour {
  readonly kind: string;
  readonly sleepSeconds?: number;
  readonly message?: string;
  readonly receiveCountAbove?: number | Readonly<Record<string, number>>;
  readonly value?: Json;
  readonly whereData?: Readonly<Record<string, Json>>;
}

/** An event source mapping in AWS's own names. */
export interface GivenMapping {
  readonly source: string;
  readonly function: string;
  readonly enabled?: boolean;
  readonly createdAt?: number;
  readonly filters?: readonly Json[];
  readonly onFailure?: { readonly queue?: string; readonly topic?: string; readonly bucket?: string };
  readonly FunctionResponseTypes?: readonly string[];
  readonly [attribute: string]: unknown;
}

/** A step; which members it has depends on what it does. */
export interface Step {
  readonly at: number | string;
  readonly do: string;
  readonly as?: string;
  readonly [member: string]: unknown;
}

/** What must hold. */
export type Expected = Readonly<Record<string, unknown>>;

const SETTING_STEPS = ['createMapping', 'updateMapping', 'subscribe', 'setSubscription'];

/** Steps that the replay knows. */
const STEP_NAMES = Object.fromEntries(
  [
    'send sendBatch sendMany receive drain delete deleteBatch changeVisibility changeVisibilityBatch counts purge',
    'setQueueAttributes setRedrive deleteQueue startMove listMoves cancelMove publish publishBatch subscribe',
    'setSubscription createMapping updateMapping enableMapping disableMapping invokeAsync invocationCount',
    'deleteFunction putRecords iterator getRecords subscribeShard',
  ]
    .join(' ')
    .split(' ')
    .map(name => [name, true]),
);

// A change of how duplicates are looked for takes up to a minute; no recorded scenario looks later than that.
function changesSlowAttributes(step: Step): boolean {
  if (step.do !== 'setQueueAttributes') return false;
  const slow = ['DeduplicationScope', 'FifoThroughputLimit'];
  return Object.keys((step['attributes'] ?? {}) as object).some(name => !slow.includes(name));
}

/** The whole text. */
export function wholeText(text: Text): string {
  return typeof text === 'string' ? text : text.repeat.repeat(text.times);
}

/**
 * Why a case is not about the simulation, or undefined when it is. Told from what the case uses, never from its id.
 */
export function outOfScopeReason(recorded: OracleCase): string | undefined {
  const { given, steps, expect } = recorded;
  if (given.tables !== undefined) return 'uses a DynamoDB table, which is not among the services';
  if (given.buckets !== undefined) return 'uses an S3 bucket, which is not among the services';
  const unknown = steps.find(step => !(step.do in STEP_NAMES));
  if (unknown !== undefined) return `has a step "${unknown.do}" that the replay does not know`;
  if (steps.some(step => step.do === 'setRedrive' || changesSlowAttributes(step))) {
    return 'changes the settings of a queue while it runs, which a design under simulation does not';
  }
  const asksForCheck = (step: Step) =>
    expect.some(each => each['of'] === step.as && (each['error'] !== undefined || each['fields'] !== undefined));
  if (steps.some(step => SETTING_STEPS.includes(step.do) && step.as !== undefined && asksForCheck(step))) {
    return 'asks how AWS checks settings when they are made, which the rules do before a run';
  }
  return undefined;
}
