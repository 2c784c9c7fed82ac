import { type Scenario, scenarioSchema } from '#core/contract/scenario.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { InternalError } from '#core/shared/internal-error.ts';
import type { RunSetup } from './run/protocol.ts';
import type { RunOptions, ShownFinding } from './run-options.ts';

type RunChoice = Pick<RunOptions, 'scenario' | 'seed' | 'shown'>;

/** What runs when the design has no scenario: every client sends as its own settings say, for ten minutes. */
export const DEFAULT_SCENARIO: Scenario = scenarioSchema.parse({ name: 'Every client sends' });

/** The scenario of a name, the first one when there is none of that name, the default when there are none at all. */
export function chosenScenario(scenarios: readonly Scenario[], name: string | undefined): Scenario {
  return scenarios.find(scenario => scenario.name === name) ?? scenarios[0] ?? DEFAULT_SCENARIO;
}

/** The design as it runs: with what a shown finding changes for its run only. Undefined where that no longer fits the design. */
export function runningDesign(
  document: EventloomDocument,
  shown: ShownFinding | undefined,
): EventloomDocument | undefined {
  if (shown === undefined) return document;
  try {
    return applyEdits(document, shown.show.edits);
  } catch (error) {
    if (error instanceof InternalError) return undefined;
    throw error;
  }
}

/** What pressing play would run: the design with what a finding changes for its run, the chosen scenario and seed. */
export function chosenRun(document: EventloomDocument, { scenario: name, seed, shown }: RunChoice): RunSetup {
  const shownDesign = runningDesign(document, shown);
  const runs = shownDesign ?? document;
  const scenario = (shownDesign && shown?.show.scenario) ?? chosenScenario(runs.scenarios, name);
  return { document: runs, scenario, seed: seed ?? scenario.seed };
}

/** Whether two designs run alike: places and names do not matter. */
export function runsAlike(left: EventloomDocument, right: EventloomDocument, scenario: string | undefined): boolean {
  if (left === right) return true;
  return (
    left.resources.length === right.resources.length &&
    left.connections.length === right.connections.length &&
    left.resources.every((resource, index) => {
      const other = right.resources[index];
      return (
        other?.id === resource.id && other.type === resource.type && isEqual(other.properties, resource.properties)
      );
    }) &&
    left.connections.every((wire, index) => {
      const other = right.connections[index];
      return other !== undefined && (other === wire || isEqual(other, wire));
    }) &&
    isEqual(chosenScenario(left.scenarios, scenario), chosenScenario(right.scenarios, scenario))
  );
}

function isEqual(left: object, right: object): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
