import { equalJson, isJsonObject, type Json } from '../../shared/json.ts';
import { type Expected, type Text, wholeText } from './oracle-case.ts';
import type { Replay, SeenInvocation, SeenMessage, StepResult } from './oracle-results.ts';

/** What is wrong with an expectation after a replay, in words; empty when it holds. */
export function checkExpectation(expected: Expected, replay: Replay): readonly string[] {
  if (typeof expected['function'] === 'string') return checkFunction(expected, replay);
  if (typeof expected['of'] === 'string' || Array.isArray(expected['ofAll'])) return checkResult(expected, replay);
  return checkPaths(expected, replay);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function differs(what: string, wanted: unknown, found: unknown): readonly string[] {
  return [`${what}: expected ${show(wanted)}, got ${show(found)}`];
}

function isWithin(found: number, wanted: unknown): boolean {
  if (typeof wanted === 'number') return found === wanted;
  const { min, max, observed } = wanted as { min?: number; max?: number; observed?: number };
  if (min === undefined && max === undefined) return found === observed;
  return found >= (min ?? 0) && found <= (max ?? Number.POSITIVE_INFINITY);
}

/** Whether a value holds everything that the wanted one states. */
function includes(found: unknown, wanted: unknown): boolean {
  if (isJsonObject(wanted)) {
    if (typeof wanted['arnOf'] === 'string') return String(found).endsWith(`:${wanted['arnOf']}`);
    if (typeof found === 'number' && ('min' in wanted || 'max' in wanted)) return isWithin(found, wanted);
    return isJsonObject(found) && Object.entries(wanted).every(([key, value]) => includes(found[key], value));
  }
  return equalJson(found as Json, wanted as Json);
}

function checkResult(expected: Expected, replay: Replay): readonly string[] {
  const labels = (expected['ofAll'] as readonly string[] | undefined) ?? [String(expected['of'])];
  const results = labels.map(label => replay.results.get(label));
  if (results.some(result => result === undefined)) return [`no result "${labels.join(', ')}"`];
  const all = results as readonly StepResult[];
  const [first] = all;
  if (first === undefined) return [];
  const messages = all.flatMap(result => result.messages ?? []);
  return RESULT_CHECKS.flatMap(check => check(expected, first, messages, replay)).map(
    problem => `${labels.join('+')} ${problem}`,
  );
}

type ResultCheck = (
  expected: Expected,
  result: StepResult,
  messages: readonly SeenMessage[],
  replay: Replay,
) => readonly string[];

const RESULT_CHECKS: readonly ResultCheck[] = [
  checkOutcome,
  checkBodies,
  checkMessageParts,
  checkNumbers,
  checkBatch,
  checkStreamRecords,
  checkReports,
];

function checkOutcome(expected: Expected, result: StepResult, messages: readonly SeenMessage[]): readonly string[] {
  const problems: string[] = [];
  if (expected['ok'] === true && !result.ok) problems.push(...differs('outcome', 'ok', result.error));
  const error = expected['error'] as Readonly<Record<string, string>> | undefined;
  if (error !== undefined) problems.push(...checkError(error, result));
  const found = messages.length + (result.records?.length ?? 0);
  if (expected['empty'] === true && found > 0) problems.push(...differs('count', 0, messages));
  if (expected['count'] !== undefined && !isWithin(found, expected['count'])) {
    problems.push(...differs('count', expected['count'], found));
  }
  return problems;
}

function checkError(error: Readonly<Record<string, string>>, result: StepResult): readonly string[] {
  const found = result.error;
  if (found === undefined) return differs('outcome', error, 'ok');
  const { code, codeContains, message, messageContains } = error;
  const isRight =
    (code === undefined || found.code === code) &&
    (codeContains === undefined || found.code.includes(codeContains)) &&
    (message === undefined || found.message === message) &&
    (messageContains === undefined || found.message.includes(messageContains));
  return isRight ? [] : differs('error', error, found);
}

function checkBodies(expected: Expected, _result: StepResult, messages: readonly SeenMessage[]): readonly string[] {
  if (expected['bodies'] === undefined) return [];
  const wanted = (expected['bodies'] as readonly Text[]).map(wholeText);
  const found = messages.map(message => message.body);
  if (expected['compare'] === 'json') {
    const isEqual = wanted.every((text, index) => equalJson(JSON.parse(text), JSON.parse(found[index] ?? 'null')));
    return isEqual && wanted.length === found.length ? [] : differs('bodies', wanted, found);
  }
  const isRight =
    expected['order'] === 'exact'
      ? equalJson(found, wanted)
      : equalJson([...found].sort(), [...wanted].sort()) &&
        (expected['order'] === 'any' || keepsGroups(wanted, messages));
  return isRight ? [] : differs('bodies', wanted, found);
}

function keepsGroups(wanted: readonly string[], messages: readonly SeenMessage[]): boolean {
  const groups = new Set(messages.map(message => message.groupId));
  return [...groups].every(group => {
    const ofGroup = messages.filter(message => message.groupId === group).map(message => message.body);
    return equalJson(
      ofGroup,
      wanted.filter(body => ofGroup.includes(body)),
    );
  });
}

function checkMessageParts(expected: Expected, _result: StepResult, all: readonly SeenMessage[]): readonly string[] {
  const problems: string[] = [];
  const messages =
    expected['withBody'] === undefined ? all : all.filter(message => message.body === expected['withBody']);
  const attributes = expected['attributes'] as readonly object[] | undefined;
  attributes?.forEach((wanted, index) => {
    if (!includes(messages[index]?.attributes, wanted)) {
      problems.push(...differs('attributes', wanted, messages[index]?.attributes));
    }
  });
  const ofUser = expected['messageAttributes'];
  if (ofUser !== undefined && !includes(messages[0]?.messageAttributes, ofUser)) {
    problems.push(...differs('message attributes', ofUser, messages[0]?.messageAttributes));
  }
  const counts = expected['receiveCounts'] as readonly number[] | undefined;
  const foundCounts = messages.map(message => message.receiveCount);
  if (counts !== undefined && !equalJson(foundCounts, counts))
    problems.push(...differs('receive counts', counts, foundCounts));
  const envelopes = expected['envelope'] as readonly object[] | undefined;
  envelopes?.forEach((wanted, index) => {
    const found = parse(messages[index]?.body);
    if (!includes(found, wanted)) problems.push(...differs('envelope', wanted, found));
  });
  return problems;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return text;
  }
}

function checkNumbers(expected: Expected, result: StepResult): readonly string[] {
  const problems: string[] = [];
  for (const name of ['visible', 'notVisible', 'delayed'] as const) {
    const found = result.counts?.[name] ?? 0;
    if (expected[name] !== undefined && !isWithin(found, expected[name]))
      problems.push(...differs(name, expected[name], found));
  }
  if (expected['equals'] !== undefined && result.value !== expected['equals']) {
    problems.push(...differs('value', expected['equals'], result.value));
  }
  const elapsed = result.endedAtSeconds - result.startedAtSeconds;
  if (expected['elapsed'] !== undefined && !isWithin(elapsed, expected['elapsed'])) {
    problems.push(...differs('elapsed seconds', expected['elapsed'], elapsed));
  }
  const moves = expected['moves'] as readonly object[] | undefined;
  moves?.forEach((wanted, index) => {
    if (!includes(result.moves?.[index], wanted)) problems.push(...differs('moves', wanted, result.moves?.[index]));
  });
  return problems;
}

function checkBatch(expected: Expected, result: StepResult): readonly string[] {
  const problems: string[] = [];
  const successful = expected['successful'] as readonly string[] | undefined;
  const ids = result.batch?.successful.map(entry => entry.id) ?? [];
  if (successful !== undefined && !equalJson(ids, successful)) problems.push(...differs('successful', successful, ids));
  const failed = expected['failed'] as readonly object[] | undefined;
  const entries = result.batch?.failed ?? [];
  if (failed === undefined) return problems;
  const isRight = failed.length === entries.length && failed.every((wanted, index) => includes(entries[index], wanted));
  return isRight ? problems : [...problems, ...differs('failed', failed, entries)];
}

function checkStreamRecords(expected: Expected, result: StepResult): readonly string[] {
  const problems: string[] = [];
  const records = result.records ?? [];
  const data = (expected['data'] as readonly Text[] | undefined)?.map(wholeText);
  const found = records.map(record => record.data);
  if (data !== undefined && !equalJson(found, data)) problems.push(...differs('data', data, found));
  const keys = expected['keys'] as readonly string[] | undefined;
  const foundKeys = records.map(record => record.key ?? null);
  if (keys !== undefined && !equalJson(foundKeys, keys)) problems.push(...differs('keys', keys, foundKeys));
  return problems;
}

function checkReports(
  expected: Expected,
  _result: StepResult,
  messages: readonly SeenMessage[],
  replay: Replay,
): readonly string[] {
  const problems: string[] = [];
  const failures = expected['failureRecords'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  failures?.forEach((wanted, index) => {
    const outer = parse(messages[index]?.body);
    const found = expected['inEnvelope'] === true && isJsonObject(outer) ? parse(String(outer['Message'])) : outer;
    problems.push(...checkFailureRecord(wanted, found, replay));
  });
  const destinations = expected['destinationRecords'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  destinations?.forEach((wanted, index) => {
    const found = parse(messages[index]?.body);
    const { requestPayload, ...context } = wanted;
    const isRight =
      isJsonObject(found) &&
      includes(found['requestContext'], context) &&
      (requestPayload === undefined || includes(found['requestPayload'], requestPayload));
    if (!isRight) problems.push(...differs('destination record', wanted, found));
  });
  return problems;
}

function checkFailureRecord(
  wanted: Readonly<Record<string, unknown>>,
  found: unknown,
  replay: Replay,
): readonly string[] {
  if (!isJsonObject(found)) return differs('failure record', wanted, found);
  const info = found['KinesisBatchInfo'];
  const batch = isJsonObject(info) ? info : {};
  const sequence = (text: unknown) => replay.sequences[Number(/^record\[(\d+)\]$/.exec(String(text))?.[1])];
  const parts: readonly (readonly [unknown, boolean])[] = [
    [wanted['requestContext'], includes(found['requestContext'], wanted['requestContext'])],
    [wanted['responseContext'], includes(found['responseContext'], wanted['responseContext'])],
    [wanted['batchSize'], batch['batchSize'] === wanted['batchSize']],
    [wanted['stream'], String(batch['streamArn']).endsWith(`/${String(wanted['stream'])}`)],
    [wanted['startSequence'], batch['startSequenceNumber'] === sequence(wanted['startSequence'])],
    [wanted['endSequence'], batch['endSequenceNumber'] === sequence(wanted['endSequence'])],
  ];
  return parts.every(([asked, isRight]) => asked === undefined || isRight)
    ? []
    : differs('failure record', wanted, found);
}

function checkFunction(expected: Expected, replay: Replay): readonly string[] {
  const name = String(expected['function']);
  const until = Number(expected['until'] ?? Number.POSITIVE_INFINITY);
  const runs = (replay.invocations.get(name) ?? []).filter(run => run.atSeconds <= until);
  const problems: string[] = [];
  const wanted = expected['invocations'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (wanted !== undefined) problems.push(...checkInvocations(wanted, runs));
  const numbers = numbersOf(runs);
  for (const [member, found] of Object.entries(numbers)) {
    if (expected[member] === undefined) continue;
    const isMost = member === 'maxBatch' || member === 'maxConcurrency';
    const isRight = isMost ? found <= Number(expected[member]) : isWithin(found, expected[member]);
    if (!isRight) problems.push(...differs(member, expected[member], found));
  }
  return [...problems, ...checkDeliveries(expected, runs)].map(problem => `${name} ${problem}`);
}

function numbersOf(runs: readonly SeenInvocation[]): Readonly<Record<string, number>> {
  const concurrency = runs.map(
    run => runs.filter(other => other.atSeconds <= run.atSeconds && other.endsAtSeconds > run.atSeconds).length,
  );
  return {
    invocationCount: runs.length,
    totalRecords: runs.reduce((sum, run) => sum + run.work.messages.length, 0),
    maxBatch: Math.max(0, ...runs.map(run => run.work.messages.length)),
    maxConcurrency: Math.max(0, ...concurrency),
  };
}

function checkInvocations(
  wanted: readonly Readonly<Record<string, unknown>>[],
  runs: readonly SeenInvocation[],
): readonly string[] {
  if (wanted.length !== runs.length) return differs('invocations', wanted, runs.map(view));
  return wanted.flatMap((each, index) => {
    const run = runs[index];
    const found = run === undefined ? {} : view(run);
    return includes(found, each) ? [] : differs(`invocation ${index + 1}`, each, found);
  });
}

function view({ work, outcome, output }: SeenInvocation): Readonly<Record<string, Json>> {
  const bodies = work.messages.map(message => message.body);
  const report = parse(output);
  const items = isJsonObject(report) && Array.isArray(report['batchItemFailures']) ? report['batchItemFailures'] : [];
  const reported = (items as readonly Json[]).flatMap(item => {
    const at = isJsonObject(item) ? work.identifiers.indexOf(String(item['itemIdentifier'])) : -1;
    return at < 0 ? [] : [bodies[at] ?? ''];
  });
  return {
    bodies,
    data: bodies,
    keys: work.messages.map(message => message.partitionKey ?? ''),
    receiveCounts: work.receiveCounts,
    outcome,
    reported,
  };
}

function checkDeliveries(expected: Expected, runs: readonly SeenInvocation[]): readonly string[] {
  const problems: string[] = [];
  const messages = runs.flatMap(run => run.work.messages);
  if (expected['eachOnce'] === true && new Set(messages.map(message => message.id)).size !== messages.length) {
    problems.push('a record was delivered twice');
  }
  const gaps = runs.slice(1).map((run, index) => run.atSeconds - (runs[index]?.atSeconds ?? 0));
  if (expected['gapSeconds'] !== undefined && !gaps.every(gap => isWithin(gap, expected['gapSeconds']))) {
    problems.push(...differs('gaps in seconds', expected['gapSeconds'], gaps));
  }
  const byKey = expected['deliveriesByKey'] as Readonly<Record<string, number>> | undefined;
  for (const [key, count] of Object.entries(byKey ?? {})) {
    const found = messages.filter(message => message.partitionKey === key).length;
    if (found !== count) problems.push(...differs(`deliveries of ${key}`, count, found));
  }
  const data = expected['deliveredData'] as readonly string[] | undefined;
  const bodies = messages.map(message => message.body);
  if (data !== undefined && !equalJson(bodies, data)) problems.push(...differs('delivered data', data, bodies));
  if (expected['sameRequestId'] === true && new Set(runs.map(run => run.work.invocationId)).size !== 1) {
    problems.push('the invocations have different request ids');
  }
  return problems;
}

function checkPaths(expected: Expected, replay: Replay): readonly string[] {
  return Object.entries(expected).flatMap(([kind, paths]) => {
    const values = (paths as readonly string[]).map(path => resolve(path, replay));
    if (kind === 'same')
      return new Set(values).size === 1 && values[0] !== undefined ? [] : differs('same', paths, values);
    if (kind === 'differ') return new Set(values).size === values.length ? [] : differs('differ', paths, values);
    if (kind === 'present') return values.every(value => value !== undefined) ? [] : differs('present', paths, values);
    if (kind === 'absent') return values.every(value => value === undefined) ? [] : differs('absent', paths, values);
    if (kind !== 'increasing') return [`unknown expectation "${kind}"`];
    const isIncreasing = values.every((value, index) => index === 0 || String(values[index - 1]) < String(value));
    return isIncreasing ? [] : differs('increasing', paths, values);
  });
}

function resolve(path: string, replay: Replay): unknown {
  const [label = '', ...rest] = path.split(/[.[\]]+/).filter(part => part !== '');
  const result = replay.results.get(label);
  let value: unknown = result === undefined ? undefined : viewOf(result);
  for (const part of rest) value = (value as Readonly<Record<string, unknown>> | undefined)?.[part];
  return value;
}

function viewOf(result: StepResult): unknown {
  if (result.messages !== undefined) return result.messages;
  if (result.batch !== undefined) return Object.fromEntries(result.batch.successful.map(entry => [entry.id, entry]));
  return result.answer;
}
