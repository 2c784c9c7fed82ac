import type { ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Every rule about SQS queue. A test holds this list against the files of the folder. */
export const sqsRules: readonly ResourceRule<SqsValues>[] = [];
