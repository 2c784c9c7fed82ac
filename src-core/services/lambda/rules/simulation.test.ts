import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaSimColdstart } from './lambda-sim-coldstart.ts';
import { lambdaSimErrors } from './lambda-sim-errors.ts';
import { lambdaSimIdle } from './lambda-sim-idle.ts';
import { lambdaSimJitter } from './lambda-sim-jitter.ts';
import { lambdaSimProcessing } from './lambda-sim-processing.ts';
import { lambdaSimTimeout } from './lambda-sim-timeout.ts';

verifyRule(lambdaSimProcessing, settingCases(lambda, 'processingMillis', { allowed: [0], refused: [-5] }));

verifyRule(lambdaSimJitter, settingCases(lambda, 'processingJitter', { allowed: [0.5], refused: [2] }));

verifyRule(lambdaSimTimeout, {
  valid: [lambda()],
  invalid: [{ design: lambda({ processingMillis: 5000 }), fix: 'Raise the timeout to 6 s' }],
  notApplicable: [lambda({ processingMillis: 0 })],
});

verifyRule(lambdaSimErrors, settingCases(lambda, 'errorRate', { allowed: [0.1], refused: [10] }));

verifyRule(lambdaSimColdstart, settingCases(lambda, 'coldStartMillis', { allowed: [800], refused: [20000] }));

verifyRule(lambdaSimIdle, settingCases(lambda, 'environmentIdleSeconds', { allowed: [300], refused: [0] }));
