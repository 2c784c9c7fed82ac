import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { callBack, machine, workflowTo } from '../../../rules/testing/workflow.ts';
import { sfnCallbackNoresponder } from './sfn-callback-noresponder.ts';
import { sfnCallbackRetention } from './sfn-callback-retention.ts';

verifyRule(sfnCallbackNoresponder, {
  valid: [workflowTo({ q: 'sqs' })],
  invalid: [workflowTo({ q: 'sqs' }, { definition: machine({ A: callBack(`$\{q}`) }) })],
  notApplicable: [workflowTo({ f: 'lambda' })],
});

verifyRule(sfnCallbackRetention, {
  valid: [workflowTo({ q: 'sqs' })],
  invalid: [
    design(
      {
        q: ['sqs', { messageRetentionPeriodSeconds: 3600 }],
        f: 'lambda',
        w: ['step-functions', { definition: machine({ A: callBack(`$\{q}`, { HeartbeatSeconds: 7200 }) }) }],
      },
      { 'w -> q': 'task', 'q -> f': 'event-source-mapping' },
    ),
  ],
  notApplicable: [workflowTo({ f: 'lambda' })],
});
