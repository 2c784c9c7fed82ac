import type { GraphRule } from '../../contract/rule.ts';

/** Every rule about the design as a whole. A test holds this list against the files of the folder. */
export const graphRules: readonly GraphRule[] = [];
