import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type FilterableAttribute,
  type FilterPolicyScope,
  type FilterSource,
  matchesFilterCriteria,
  matchesFilterPolicy,
  type PatternError,
  parseFilterCriteria,
  parseFilterPolicy,
  testEventPattern,
} from '../index.ts';

/** A recorded case that came out otherwise. */
export interface ReplayFailure {
  readonly id: string;
  readonly expected: string;
  readonly actual: string;
}

/** How one family of recorded cases fared. */
export interface ReplayReport {
  readonly family: string;
  readonly passed: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly failures: readonly ReplayFailure[];
}

interface OracleCase {
  readonly id: string;
  readonly expected: boolean | 'error' | 'accepted';
  readonly error?: { readonly code: string; readonly message: string };
  readonly pattern?: unknown;
  readonly patternText?: string;
  readonly event?: unknown;
  readonly eventText?: string;
  readonly scope?: FilterPolicyScope;
  readonly policy?: unknown;
  readonly policyText?: string;
  readonly messageAttributes?: Readonly<Record<string, OracleAttribute>>;
  readonly body?: string;
}

interface OracleAttribute {
  readonly DataType: string;
  readonly StringValue?: string | number;
  readonly BinaryValue?: string;
}

type Replay = (recorded: OracleCase) => string;

/** How the cases of a file are replayed, by the file; another file of a folder is replayed as its folder is. */
const REPLAYS: Readonly<Record<string, Replay>> = {
  'event-patterns/': replayEventPattern,
  'event-patterns/eventbridge': replayEventPattern,
  'event-patterns/esm-sqs': replayFilterCriteria('sqs'),
  'event-patterns/esm-kinesis': replayFilterCriteria('kinesis'),
  'event-patterns/esm-dynamodb': replayFilterCriteria('dynamodb'),
  'sns-filters/': replayFilterPolicy,
};

/** The folder of the oracle beside the project, or undefined where it is not there. */
export function findOracle(projectRoot: string): string | undefined {
  const folder = resolve(projectRoot, '../shared/oracle');
  return existsSync(folder) ? folder : undefined;
}

/**
 * Replays every recorded pattern and filter policy; each file is one report, none for a folder that is not there. All of
 * these cases are in scope; one that cannot be read is a failure.
 */
export function replayPatternOracle(oracleFolder: string): readonly ReplayReport[] {
  return ['event-patterns', 'sns-filters'].flatMap(folder => {
    const path = join(oracleFolder, folder);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter(file => file.endsWith('.json'));
    return files.sort().map(file => {
      const family = `${folder}/${file.replace(/\.json$/, '')}`;
      const replay = REPLAYS[family] ?? REPLAYS[`${folder}/`] ?? replayEventPattern;
      return replayFile(family, join(path, file), replay);
    });
  });
}

function replayFile(family: string, path: string, replay: Replay): ReplayReport {
  let cases: readonly unknown[];
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    cases = Array.isArray(value) ? value : [{ id: family }];
  } catch {
    cases = [{ id: family }];
  }
  const failures = cases.flatMap((recorded, index) => judge(recorded, index, replay) ?? []);
  return { family, passed: cases.length - failures.length, inScope: cases.length, outOfScope: 0, failures };
}

function judge(value: unknown, index: number, replay: Replay): ReplayFailure | undefined {
  const recorded = value as OracleCase | null;
  const id = typeof recorded?.id === 'string' ? recorded.id : `case ${index + 1}`;
  if (recorded?.expected === undefined) return { id, expected: 'a case with what is "expected"', actual: 'none' };
  const expected = describeExpected(recorded);
  try {
    const actual = replay(recorded);
    return actual === expected ? undefined : { id, expected, actual };
  } catch (error) {
    return { id, expected, actual: `stopped: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function replayEventPattern(recorded: OracleCase): string {
  const outcome = testEventPattern(
    recorded.patternText ?? JSON.stringify(recorded.pattern),
    recorded.eventText ?? recorded.event,
  );
  return outcome.ok ? String(outcome.isMatch) : describeError(outcome.error);
}

function replayFilterCriteria(source: FilterSource): Replay {
  return recorded => {
    const outcome = parseFilterCriteria(source, [recorded.patternText ?? recorded.pattern]);
    if (!outcome.ok) return describeError(outcome.error);
    return String(matchesFilterCriteria(outcome.criteria, recorded.event));
  };
}

function replayFilterPolicy(recorded: OracleCase): string {
  const outcome = parseFilterPolicy(recorded.policyText ?? recorded.policy, recorded.scope ?? 'MessageAttributes');
  if (!outcome.ok) return describeError(outcome.error);
  if (recorded.expected === 'accepted') return 'accepted';
  const attributes = Object.entries(recorded.messageAttributes ?? {}).map(([name, attribute]) => [
    name,
    toAttribute(attribute),
  ]);
  const message = { attributes: Object.fromEntries(attributes), body: recorded.body ?? '' };
  return String(matchesFilterPolicy(outcome.policy, message));
}

function toAttribute(attribute: OracleAttribute): FilterableAttribute {
  return { type: attribute.DataType, value: String(attribute.StringValue ?? attribute.BinaryValue ?? '') };
}

function describeExpected({ expected, error }: OracleCase): string {
  return expected === 'error' && error !== undefined ? describeError(error) : String(expected);
}

/** Code and first line of the message; AWS adds the API's preamble only when the policy comes with a subscription. */
function describeError({ code, message }: Pick<PatternError, 'code' | 'message'>): string {
  const [firstLine = ''] = message.split('\n', 1);
  return `${code}: ${firstLine.replace('Attributes Reason: ', '')}`;
}
