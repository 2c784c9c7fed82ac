import type { ConnectionRule } from '../../../contract/rule.ts';
import type { SendValues } from '../properties.ts';

/** Every rule about wires of kind send. A test holds this list against the files of the folder. */
export const sendRules: readonly ConnectionRule<SendValues>[] = [];
