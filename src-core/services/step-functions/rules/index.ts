import type { ResourceRule } from '../../../contract/rule.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Every rule about Step Functions state machine. A test holds this list against the files of the folder. */
export const stepFunctionsRules: readonly ResourceRule<StepFunctionsValues>[] = [];
