import { existsSync, readFileSync } from 'node:fs';
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

const FAMILIES: readonly { readonly family: string; readonly replay: Replay }[] = [
  { family: 'event-patterns/eventbridge', replay: replayEventPattern },
  { family: 'event-patterns/esm-sqs', replay: replayFilterCriteria('sqs') },
  { family: 'event-patterns/esm-kinesis', replay: replayFilterCriteria('kinesis') },
  { family: 'event-patterns/esm-dynamodb', replay: replayFilterCriteria('dynamodb') },
  { family: 'sns-filters/recorded', replay: replayFilterPolicy },
  { family: 'sns-filters/unit-tables', replay: replayFilterPolicy },
];

/** The folder of the oracle beside the project, or undefined where it is not there. */
export function findOracle(projectRoot: string): string | undefined {
  const folder = resolve(projectRoot, '../shared/oracle');
  return existsSync(folder) ? folder : undefined;
}

/** Replays every recorded pattern and filter policy; each family is one report. All of these cases are in scope. */
export function replayPatternOracle(oracleFolder: string): readonly ReplayReport[] {
  return FAMILIES.map(({ family, replay }) => {
    const cases: readonly OracleCase[] = JSON.parse(readFileSync(join(oracleFolder, `${family}.json`), 'utf8'));
    const failures = cases
      .map(recorded => ({ id: recorded.id, expected: describeExpected(recorded), actual: replay(recorded) }))
      .filter(({ expected, actual }) => expected !== actual);
    return { family, passed: cases.length - failures.length, inScope: cases.length, outOfScope: 0, failures };
  });
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
