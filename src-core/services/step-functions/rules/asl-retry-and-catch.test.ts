import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { invoke, machine, pass, task, workflow, workflowOf, workflowTo } from '../../../rules/testing/workflow.ts';
import { aslErrReserved } from './asl-err-reserved.ts';
import { aslErreqEmpty } from './asl-erreq-empty.ts';
import { aslMaxdelay } from './asl-maxdelay.ts';
import { aslNoCatch } from './asl-no-catch.ts';
import { aslNoRetry } from './asl-no-retry.ts';
import { aslRetryRange } from './asl-retry-range.ts';
import { aslRetryWhere } from './asl-retry-where.ts';
import { aslRuntimeCatch } from './asl-runtime-catch.ts';
import { aslStatesallLast } from './asl-statesall-last.ts';

verifyRule(aslErreqEmpty, definitionCases(workflowOf({ A: invoke({ Retry: [{ ErrorEquals: [] }] }) })));

verifyRule(aslErrReserved, {
  valid: [workflowOf({ A: { Type: 'Fail', Error: 'OrderFailed' } })],
  invalid: [workflowOf({ A: { Type: 'Fail', Error: 'States.OrderFailed' } })],
  notApplicable: [workflow()],
});

verifyRule(
  aslRetryRange,
  definitionCases(workflowOf({ A: invoke({ Retry: [{ ErrorEquals: ['X'], BackoffRate: 0.5 }] }) })),
);

verifyRule(
  aslMaxdelay,
  definitionCases(
    workflowOf({ A: invoke({ Retry: [{ ErrorEquals: ['X'], IntervalSeconds: 10, MaxDelaySeconds: 5 }] }) }),
  ),
);

verifyRule(aslRetryWhere, definitionCases(workflowOf({ A: pass({ Retry: [{ ErrorEquals: ['States.ALL'] }] }) })));

verifyRule(
  aslStatesallLast,
  definitionCases(workflowOf({ A: invoke({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }) })),
);

verifyRule(aslRuntimeCatch, {
  valid: [workflowOf({ A: task('sns:publish', undefined, { Retry: [{ ErrorEquals: ['States.ALL'] }] }) })],
  invalid: [workflowOf({ A: task('sns:publish', undefined, { Retry: [{ ErrorEquals: ['States.Runtime'] }] }) })],
  notApplicable: [workflow()],
});

verifyRule(aslNoRetry, {
  valid: [workflowOf({ A: invoke({ Retry: [{ ErrorEquals: ['States.TaskFailed'] }] }) })],
  invalid: [
    { design: workflowOf({ A: invoke() }), fix: 'Retry passing errors of Lambda' },
    workflowTo({ f: 'lambda' }, { definition: machine({ A: task('lambda:invoke', { FunctionName: `\${f}` }) }) }),
  ],
  notApplicable: [workflow()],
});

verifyRule(aslNoCatch, {
  valid: [
    workflowOf({
      A: task('sns:publish', { TopicArn: 't', Message: 'm' }, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }),
      B: { Type: 'Fail' },
    }),
  ],
  invalid: [workflowOf({ A: task('sns:publish', { TopicArn: 't', Message: 'm' }) })],
  notApplicable: [workflow()],
});
