import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { startExecutionEnds } from '../ends.ts';

/** Data stream that should start a state machine. */
export const wireStreamSfn = refusedEndsRule({
  id: 'WIRE-STREAM-SFN',
  title: 'Data stream that should start a state machine',
  why: 'Kinesis never pushes, so no execution starts.',
  ends: startExecutionEnds,
});
