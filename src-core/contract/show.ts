import type { Edit } from './edit.ts';
import type { Scenario } from './scenario.ts';

/**
 * A short run that makes the failure of a finding happen in the design it was found in. Its scenario expects what a sound
 * design keeps, so that it fails at least one expectation here and meets them all once the design is repaired.
 */
export interface Show {
  /** What will be seen, in a sentence or two: what is sent, what goes wrong, what comes of it. */
  readonly story: string;
  readonly scenario: Scenario;
  /** Changes that exist only in the run: a client where none reaches the place, a shorter retention. */
  readonly edits: readonly Edit[];
  /** How long the scenario must run in the design as it is, without the changed settings; left out: as in the run. */
  readonly keptForSeconds?: number;
}
