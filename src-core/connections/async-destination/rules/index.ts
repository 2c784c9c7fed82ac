import type { ConnectionRule } from '../../../contract/rule.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Every rule about wires of kind async-destination. A test holds this list against the files of the folder. */
export const asyncDestinationRules: readonly ConnectionRule<AsyncDestinationValues>[] = [];
