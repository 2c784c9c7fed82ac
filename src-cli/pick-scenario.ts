import type { DesignGraph } from '#core/contract/graph.ts';
import { type Scenario, scenarioSchema } from '#core/contract/scenario.ts';
import { CommandError } from './command-error.ts';
import type { Design } from './read-design.ts';

/** The scenario of that name; without a name the first, or one that lets every client send as its properties say. */
export function pickScenario(design: Design, name: string | undefined): Scenario {
  const { scenarios } = design.document;
  if (name === undefined) return scenarios[0] ?? plainScenario(design.graph);
  const found = scenarios.find(scenario => scenario.name === name);
  if (found !== undefined) return found;
  const known = scenarios.map(scenario => `"${scenario.name}"`).join(', ');
  throw new CommandError(
    `--scenario is "${name}"; ${scenarios.length === 0 ? `${design.file} has no scenarios` : `the scenarios are ${known}`}`,
  );
}

function plainScenario(graph: DesignGraph): Scenario {
  return scenarioSchema.parse({ name: `every client of ${graph.name}` });
}
