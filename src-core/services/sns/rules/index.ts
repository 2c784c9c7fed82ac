import type { ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Every rule about SNS topic. A test holds this list against the files of the folder. */
export const snsRules: readonly ResourceRule<SnsValues>[] = [];
