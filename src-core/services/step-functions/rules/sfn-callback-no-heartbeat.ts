import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { parseTaskResource } from '../../../states-language/index.ts';
import { listStates, replaceAt } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Callback without a time limit. */
export const sfnCallbackNoHeartbeat: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-CALLBACK-NO-HEARTBEAT',
  severity: 'warning',
  title: 'Callback without a time limit',
  why: 'A lost answer blocks the execution for up to a year.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(
      ({ state: { Resource } }) => typeof Resource === 'string' && parseTaskResource(Resource).pattern === 'callback',
    ),
  check: ({ id, properties: { definition = null } }) =>
    listStates(definition).flatMap(({ name, state, path }) => {
      const resource = state['Resource'];
      if (typeof resource !== 'string' || parseTaskResource(resource).pattern !== 'callback') return [];
      if (LIMITS.some(limit => state[limit] !== undefined)) return [];
      const message = `If nobody answers, "${name}" waits up to a year: it has neither heartbeat nor timeout. Give it one.`;
      const fix = fixBySetting('Expect a heartbeat every hour', id, {
        definition: replaceAt(definition, [...path, 'HeartbeatSeconds'], AN_HOUR_SECONDS),
      });
      return [{ path: 'definition', message, fix }];
    }),
};

const LIMITS = ['HeartbeatSeconds', 'HeartbeatSecondsPath', 'TimeoutSeconds', 'TimeoutSecondsPath'] as const;
const AN_HOUR_SECONDS = 3_600;
