import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { clientToWorkflow } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnInvocationValue } from './sfn-invocation-value.ts';
import { sfnStartsyncStandard } from './sfn-startsync-standard.ts';
import { wireSqsSfn } from './wire-sqs-sfn.ts';
import { wireStreamSfn } from './wire-stream-sfn.ts';

verifyRule(
  sfnInvocationValue,
  settingCases(clientToWorkflow, 'invocation', { allowed: ['async'], refused: ['later'] }),
);

verifyRule(sfnStartsyncStandard, {
  valid: [clientToWorkflow({ invocation: 'sync' }, { w: ['step-functions', { stateMachineType: 'EXPRESS' }] })],
  invalid: [{ design: clientToWorkflow({ invocation: 'sync' }), fix: 'Start it and go on' }],
  notApplicable: [clientToWorkflow()],
});

verifyRule(wireSqsSfn, {
  valid: [clientToWorkflow()],
  invalid: [{ design: design({ q: 'sqs', w: 'step-functions' }, { 'q -> w': 'start-execution' }), says: 'pipe' }],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'start-execution' })],
});

verifyRule(wireStreamSfn, {
  valid: [clientToWorkflow()],
  invalid: [design({ k: 'kinesis', w: 'step-functions' }, { 'k -> w': 'start-execution' })],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'start-execution' })],
});
