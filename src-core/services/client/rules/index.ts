import type { ResourceRule } from '../../../contract/rule.ts';
import type { ClientValues } from '../properties.ts';

/** Every rule about Client. A test holds this list against the files of the folder. */
export const clientRules: readonly ResourceRule<ClientValues>[] = [];
