import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, sendMessage, task, workflowTo } from '../../../rules/testing/workflow.ts';
import { sfnExpressFunction } from './sfn-express-function.ts';
import { sfnIntegrationValue } from './sfn-integration-value.ts';
import { sfnNestedSyncExpress } from './sfn-nested-sync-express.ts';
import { sfnStateMissing } from './sfn-state-missing.ts';
import { sfnTaskUnused } from './sfn-task-unused.ts';

verifyRule(sfnTaskUnused, {
  valid: [workflowTo({ q: 'sqs' }, { definition: machine({ A: sendMessage(`$\{q}`) }) })],
  invalid: [{ design: workflowTo({ f: 'lambda' }), at: 'w-f' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'task' })],
});

verifyRule(
  sfnStateMissing,
  settingCases(task => workflowTo({ f: 'lambda' }, {}, task), 'stateName', { allowed: ['Done'], refused: ['Gone'] }),
);

verifyRule(
  sfnIntegrationValue,
  settingCases(task => workflowTo({ f: 'lambda' }, {}, task), 'integrationPattern', {
    allowed: ['request-response'],
    refused: ['later'],
  }),
);

verifyRule(sfnExpressFunction, {
  valid: [workflowTo({ f: 'lambda' }, { stateMachineType: 'EXPRESS' })],
  invalid: [workflowTo({ f: ['lambda', { timeoutSeconds: 900 }] }, { stateMachineType: 'EXPRESS' })],
  notApplicable: [workflowTo({ f: 'lambda' })],
});

verifyRule(sfnNestedSyncExpress, {
  valid: [workflowTo({ x: ['step-functions', { stateMachineType: 'EXPRESS' }] })],
  invalid: [
    workflowTo(
      { x: ['step-functions', { stateMachineType: 'EXPRESS' }] },
      { definition: machine({ A: task('states:startExecution.sync:2', { StateMachineArn: `$\{x}` }) }) },
    ),
  ],
  notApplicable: [workflowTo({ x: 'step-functions' })],
});
