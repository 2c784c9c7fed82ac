import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { parseTaskResource } from '../../../states-language/index.ts';
import { listStates, replaceAt, taskArguments } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Task token where there is none. */
export const sfnTokenStray: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-TOKEN-STRAY',
  severity: 'error',
  title: 'Task token where there is none',
  why: 'The task fails when it starts.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ id, properties: { definition = null } }) =>
    listStates(definition).flatMap(({ name, state, path }) => {
      const resource = state['Resource'];
      if (typeof resource !== 'string' || !TOKEN.test(JSON.stringify(taskArguments(state)))) return [];
      const { kind, pattern } = parseTaskResource(resource);
      if (kind === 'activity' || pattern === 'callback') return [];
      const message = `The task "${name}" fails: a task token exists only in tasks that wait for a callback. Add .waitForTaskToken to its resource.`;
      const fix = fixBySetting('Wait for the callback', id, {
        definition: replaceAt(definition, [...path, 'Resource'], `${resource}.waitForTaskToken`),
      });
      return [
        {
          path: 'definition',
          message,
          given: resource,
          ...(kind === 'service' && pattern === 'request-response' && { fix }),
        },
      ];
    }),
};

const TOKEN = /\$\$\.Task\.Token|\$states\.context\.Task\.Token/;
