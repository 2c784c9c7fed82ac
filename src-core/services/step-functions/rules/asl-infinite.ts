import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type ListedState, listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Loop that never ends. */
export const aslInfinite: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-INFINITE',
  severity: 'warning',
  title: 'Loop that never ends',
  why: 'The execution fails after 25,000 events, or five minutes if it is Express.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Pass'),
  check: ({ properties: { definition } }) => {
    const states = listStates(definition);
    const loop = states.find(state => loopsOnPasses(state, states));
    if (loop === undefined) return [];
    return [
      {
        path: 'definition',
        message: `The execution goes round at "${loop.name}" until it fails: the loop has no choice, wait or task. Add a way out.`,
      },
    ];
  },
};

/** States that only hand over: a loop of nothing else never changes its mind. */
const MECHANICAL = ['Pass'];

function loopsOnPasses(start: ListedState, states: readonly ListedState[]): boolean {
  const seen = new Set<string>();
  let current: ListedState | undefined = start;
  while (current !== undefined && MECHANICAL.includes(String(current.state['Type']))) {
    if (seen.has(current.name)) return current.name === start.name;
    seen.add(current.name);
    const { state, flow }: ListedState = current;
    current = states.find(other => other.flow === flow && other.name === state['Next']);
  }
  return false;
}
