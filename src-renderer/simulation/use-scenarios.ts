import type { Scenario } from '#core/contract/scenario.ts';
import { useDesign } from '../state/design-store.ts';
import { chosenScenario } from './chosen-scenario.ts';
import { useRunOptions } from './run-options.ts';

/** The scenarios of the open design. */
export function useScenarios(): readonly Scenario[] {
  return useDesign(state => state.history.present.scenarios);
}

/** The scenario that runs next. */
export function useChosenScenario(): Scenario {
  const name = useRunOptions(options => options.scenario);
  const shown = useRunOptions(options => options.shown);
  const own = chosenScenario(useScenarios(), name);
  return shown?.show.scenario ?? own;
}
