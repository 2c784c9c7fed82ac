import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { parseTaskResource } from '../../../states-language/index.ts';
import { type ListedState, listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Integration pattern that the service does not have. */
export const sfnPatternUnsupported: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-PATTERN-UNSUPPORTED',
  severity: 'error',
  title: 'Integration pattern that the service does not have',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(listed => {
      const found = unsupported(listed);
      if (found === undefined) return [];
      const message = `Step Functions refuses the task "${listed.name}": ${found.service} does not support ${WORDS[found.pattern]}. Take another pattern.`;
      return [{ path: 'definition', message, given: listed.state['Resource'] ?? null }];
    }),
};

/** Patterns besides request-response of the services of this canvas. */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  lambda: ['callback'],
  sqs: ['callback'],
  sns: ['callback'],
  events: ['callback'],
  dynamodb: [],
  states: ['sync', 'callback'],
  apigateway: ['callback'],
  http: [],
};

const WORDS: Readonly<Record<string, string>> = {
  sync: 'waiting for a job (.sync)',
  callback: 'a callback (.waitForTaskToken)',
};

function unsupported({ state: { Resource } }: ListedState): { service: string; pattern: string } | undefined {
  if (typeof Resource !== 'string') return undefined;
  const { kind, service, pattern } = parseTaskResource(Resource);
  if (kind !== 'service' || pattern === 'request-response') return undefined;
  return PATTERNS[service]?.includes(pattern) === false ? { service, pattern } : undefined;
}
