import { equalJson, isJsonObject, type Json } from '../../shared/json.ts';
import type { Expected } from './oracle-case.ts';
import { differs, includes, isWithin, parse } from './oracle-compare.ts';
import type { Replay, SeenInvocation } from './oracle-results.ts';

/** What is wrong with the invocations of a function. */
export function checkFunction(expected: Expected, replay: Replay): readonly string[] {
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
