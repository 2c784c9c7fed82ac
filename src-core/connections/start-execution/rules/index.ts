import type { ConnectionRule } from '../../../contract/rule.ts';
import type { StartExecutionValues } from '../properties.ts';
import { sfnInvocationValue } from './sfn-invocation-value.ts';
import { sfnStartsyncStandard } from './sfn-startsync-standard.ts';
import { wireSqsSfn } from './wire-sqs-sfn.ts';
import { wireStreamSfn } from './wire-stream-sfn.ts';

/** Every rule about wires of kind start-execution. A test holds this list against the files of the folder. */
export const startExecutionRules: readonly ConnectionRule<StartExecutionValues>[] = [
  sfnInvocationValue,
  sfnStartsyncStandard,
  wireSqsSfn,
  wireStreamSfn,
];
