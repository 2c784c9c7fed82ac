import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { refusedFor } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import { parseTaskResource } from '../../../states-language/index.ts';
import { type ListedState, listStates, replaceAt } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Call of a function without retries. */
export const aslNoRetry: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-NO-RETRY',
  severity: 'warning',
  title: 'Call of a function without retries',
  why: 'A passing trouble of Lambda fails the execution.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && parseTaskResource(Resource).service === 'lambda',
    ),
  check: ({ id, properties: { definition = null } }) => {
    const unprotected = listStates(definition).filter(isUnprotected);
    const [first] = unprotected;
    if (first === undefined) return [];
    const repaired = unprotected.reduce<Json>(
      (value, { state: { Retry }, path }) =>
        replaceAt(value, [...path, 'Retry'], [RETRIER, ...(Array.isArray(Retry) ? Retry : [])]),
      definition,
    );
    const names = unprotected.map(({ name }) => `"${name}"`).join(', ');
    const message = `A passing trouble of Lambda fails the execution at ${names}: nothing is tried again. Retry Lambda’s own errors.`;
    return [
      {
        path: 'definition',
        message,
        fix: fixBySetting('Retry passing errors of Lambda', id, { definition: repaired }),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const definition = graph.resource(element)?.properties['definition'];
    const calls = JSON.stringify(listStates(definition).filter(isUnprotected));
    const worker = graph
      .outgoing(element, 'task')
      .map(wire => wire.to)
      .find(to => graph.resource(to)?.type === 'lambda' && calls.includes(`\${${to}}`));
    if (worker === undefined) return undefined;
    const untilSeconds = THROTTLED_SECONDS + waitedSeconds(definition);
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One execution starts while ${nameOf(graph, worker)} is throttled for ${untilSeconds} seconds. Nothing tries its call again, so the execution fails.`,
      into: element,
      forSeconds: 300 + untilSeconds,
      load: [{ count: 1 }],
      faults: [refusedFor(worker, untilSeconds)],
      expect: [{ that: 'counter', of: element, counter: 'failed', atMost: 0 }],
    });
  },
};

const TRANSIENT = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
];
const ANY = [...TRANSIENT, 'States.ALL', 'States.TaskFailed'];

const RETRIER = {
  ErrorEquals: [...TRANSIENT, 'Lambda.TooManyRequestsException'],
  IntervalSeconds: 2,
  MaxAttempts: 6,
  BackoffRate: 2,
};

const THROTTLED_SECONDS = 3;

/** How long the definition may wait before it comes to its call. */
function waitedSeconds(definition: Json | undefined): number {
  return listStates(definition).reduce((sum, { state: { Seconds } }) => sum + (Number(Seconds) || 0), 0);
}

function isUnprotected({ state: { Resource, Retry } }: ListedState): boolean {
  if (typeof Resource !== 'string' || parseTaskResource(Resource).service !== 'lambda') return false;
  return !(
    Array.isArray(Retry) &&
    Retry.some(
      retrier =>
        isJsonObject(retrier) &&
        Array.isArray(retrier['ErrorEquals']) &&
        retrier['ErrorEquals'].some(error => ANY.includes(String(error))),
    )
  );
}
