import type { ConnectionRule } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Every rule about wires of kind redrive. A test holds this list against the files of the folder. */
export const redriveRules: readonly ConnectionRule<RedriveValues>[] = [];
