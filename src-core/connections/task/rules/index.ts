import type { ConnectionRule } from '../../../contract/rule.ts';
import type { TaskValues } from '../properties.ts';

/** Every rule about wires of kind task. A test holds this list against the files of the folder. */
export const taskRules: readonly ConnectionRule<TaskValues>[] = [];
