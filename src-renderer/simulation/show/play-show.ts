import type { Edit } from '#core/contract/edit.ts';
import type { Finding } from '#core/contract/rule.ts';
import type { Scenario } from '#core/contract/scenario.ts';
import { ruleById } from '#core/rules/catalogue.ts';
import { showOf } from '#core/rules/show-finding.ts';
import type { Json } from '#core/shared/json.ts';
import { graphOf } from '../../state/derived.ts';
import { useDesign } from '../../state/design-store.ts';
import { useView } from '../../state/view-store.ts';
import { type ShownFinding, setSpeed, useRunOptions } from '../run-options.ts';
import { sendToSimulation, simulationActor } from '../simulation-actor.ts';

/** Longer runs are not watched second by second. */
const LONG_RUN_SECONDS = 900;

/** Plays the run that makes a finding's failure happen. It is not saved in the design. */
export function playShow(finding: Finding): void {
  const show = showOf(finding, graphOf(useDesign.getState().history.present));
  if (show === undefined) return;
  const title = ruleById(finding.ruleId)?.title ?? finding.ruleId;
  useRunOptions.setState({ shown: { ruleId: finding.ruleId, title, show }, seed: undefined });
  if (show.scenario.forSeconds > LONG_RUN_SECONDS) setSpeed(Number.POSITIVE_INFINITY);
  useDesign.getState().select([finding.element]);
  useView.getState().showDock('timeline');
  if (!simulationActor.getSnapshot().matches('idle')) sendToSimulation({ type: 'reset' });
  sendToSimulation({ type: 'play' });
}

/** Goes back to the design's own scenarios. */
export function stopShowing(): void {
  useRunOptions.setState({ shown: undefined });
  sendToSimulation({ type: 'reset' });
}

/** Keeps what is shown as a scenario of the design, with the client it needs; settings that were changed for the run stay as they are. */
export function addToScenarios({ show }: ShownFinding): void {
  const { history, apply } = useDesign.getState();
  const { scenarios } = history.present;
  const scenario: Scenario = {
    ...show.scenario,
    name: freeName(show.scenario.name, new Set(scenarios.map(({ name }) => name))),
    forSeconds: show.keptForSeconds ?? show.scenario.forSeconds,
  };
  const needed = show.edits.filter(({ edit }) => edit !== 'set-property');
  const edits: readonly Edit[] = [
    ...needed,
    { edit: 'set-scenarios', scenarios: structuredClone([...scenarios, scenario]) as readonly Json[] },
  ];
  useRunOptions.setState({ shown: undefined, scenario: scenario.name });
  apply(edits, 'Add scenario');
}

function freeName(wished: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} ${number}`;
    if (!taken.has(name)) return name;
  }
}
