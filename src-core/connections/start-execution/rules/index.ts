import type { ConnectionRule } from '../../../contract/rule.ts';
import type { StartExecutionValues } from '../properties.ts';

/** Every rule about wires of kind start-execution. A test holds this list against the files of the folder. */
export const startExecutionRules: readonly ConnectionRule<StartExecutionValues>[] = [];
