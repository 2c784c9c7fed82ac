import { benchInstruments } from './instruments.ts';
import { benchRules } from './rules.ts';
import { benchScrubbing } from './scrubbing.ts';
import { benchSimulation } from './simulation.ts';
import { benchSizes } from './sizes.ts';
import { benchTemplates, type Synthesis } from './templates.ts';
import { benchWindow } from './window/window.ts';
import { benchWorkflows } from './workflows.ts';

/** Every measurement by its name on the command line, in the order in which they run. */
const PARTS: Readonly<Record<string, (cdk: Synthesis | undefined) => void | Promise<void>>> = {
  sizes: benchSizes,
  rules: benchRules,
  simulation: benchSimulation,
  scrubbing: benchScrubbing,
  instruments: benchInstruments,
  templates: benchTemplates,
  workflows: benchWorkflows,
  window: benchWindow,
};

/**
 * Runs the named measurements, all of them without a name. A name that is not known ends the program with 2. `cdk` is left
 * out where the AWS CDK is not installed.
 */
export async function bench(names: readonly string[], cdk?: Synthesis): Promise<void> {
  const unknown = names.find(name => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    console.error(`bench: there is no measurement "${unknown}"; known are ${Object.keys(PARTS).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    console.log(`\n${name}`);
    await PARTS[name]?.(cdk);
  }
}
