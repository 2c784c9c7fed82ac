import type { ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';

/** Every rule about Lambda function. A test holds this list against the files of the folder. */
export const lambdaRules: readonly ResourceRule<LambdaValues>[] = [];
