import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { startExecutionEnds } from '../ends.ts';

/** Queue that should start a state machine. */
export const wireSqsSfn = refusedEndsRule({
  id: 'WIRE-SQS-SFN',
  title: 'Queue that should start a state machine',
  why: 'SQS never pushes, so no execution starts.',
  ends: startExecutionEnds,
});
