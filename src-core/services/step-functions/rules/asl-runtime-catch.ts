import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Attempt to catch what cannot be caught. */
export const aslRuntimeCatch: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-RUNTIME-CATCH',
  severity: 'warning',
  title: 'Attempt to catch what cannot be caught',
  why: 'The execution fails although the error is listed.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    listStates(properties.definition).some(({ state }) => state['Retry'] !== undefined || state['Catch'] !== undefined),
  check: ({ properties: { definition } }) =>
    listStates(definition)
      .filter(({ state }) => listsRuntime(state['Retry']) || listsRuntime(state['Catch']))
      .map(({ name }) => ({
        path: 'definition',
        message: `The execution fails all the same: States.Runtime can never be caught or retried, as "${name}" tries to. Check the input before.`,
      })),
};

function listsRuntime(handlers: unknown): boolean {
  return (
    Array.isArray(handlers) &&
    handlers.some(
      handler =>
        isJsonObject(handler) &&
        Array.isArray(handler['ErrorEquals']) &&
        handler['ErrorEquals'].includes('States.Runtime'),
    )
  );
}
