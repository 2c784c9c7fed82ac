import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnInvocationValue } from './sfn-invocation-value.ts';
import { sfnStartsyncStandard } from './sfn-startsync-standard.ts';
import { wireSqsSfn } from './wire-sqs-sfn.ts';
import { wireStreamSfn } from './wire-stream-sfn.ts';

verifyRule(sfnInvocationValue, {
  valid: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': ['start-execution', { invocation: 'async' }] })],
  invalid: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': ['start-execution', { invocation: 'later' }] })],
  notApplicable: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': 'start-execution' })],
});

verifyRule(sfnStartsyncStandard, {
  valid: [
    design(
      { c: 'client', w: ['step-functions', { stateMachineType: 'EXPRESS' }] },
      { 'c -> w': ['start-execution', { invocation: 'sync' }] },
    ),
  ],
  invalid: [
    {
      design: design({ c: 'client', w: 'step-functions' }, { 'c -> w': ['start-execution', { invocation: 'sync' }] }),
      fix: 'Start it and go on',
    },
  ],
  notApplicable: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': 'start-execution' })],
});

verifyRule(wireSqsSfn, {
  valid: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': 'start-execution' })],
  invalid: [{ design: design({ q: 'sqs', w: 'step-functions' }, { 'q -> w': 'start-execution' }), says: 'pipe' }],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'start-execution' })],
});

verifyRule(wireStreamSfn, {
  valid: [design({ c: 'client', w: 'step-functions' }, { 'c -> w': 'start-execution' })],
  invalid: [design({ k: 'kinesis', w: 'step-functions' }, { 'k -> w': 'start-execution' })],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'start-execution' })],
});
