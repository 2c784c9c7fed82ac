import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEicRange } from './lambda-eic-range.ts';
import { lambdaMemRange } from './lambda-mem-range.ts';
import { lambdaRetriesRange } from './lambda-retries-range.ts';
import { lambdaStorageRange } from './lambda-storage-range.ts';
import { lambdaTimeoutRange } from './lambda-timeout-range.ts';

verifyRule(lambdaTimeoutRange, {
  valid: [lambda({ timeoutSeconds: 900 })],
  invalid: [{ design: lambda({ timeoutSeconds: 1000 }), fix: 'Set timeout to 900 s' }],
  notApplicable: [lambda()],
});

verifyRule(lambdaMemRange, settingCases(lambda, 'memorySizeMegabytes', { allowed: [10240], refused: [64] }));

verifyRule(
  lambdaStorageRange,
  settingCases(lambda, 'ephemeralStorageMegabytes', { allowed: [1024], refused: [20000] }),
);

verifyRule(lambdaRetriesRange, settingCases(lambda, 'maximumRetryAttempts', { allowed: [0], refused: [3] }));

verifyRule(lambdaEicRange, settingCases(lambda, 'maximumEventAgeSeconds', { allowed: [60], refused: [30] }));
