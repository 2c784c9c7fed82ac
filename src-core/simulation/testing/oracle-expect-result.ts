import { equalJson, isJsonObject } from '../../shared/json.ts';
import { type Expected, type Text, wholeText } from './oracle-case.ts';
import { differs, includes, isWithin, parse } from './oracle-compare.ts';
import type { Replay, SeenMessage, StepResult } from './oracle-results.ts';

/** What is wrong with what one or several steps gave. */
export function checkResult(expected: Expected, replay: Replay): readonly string[] {
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
