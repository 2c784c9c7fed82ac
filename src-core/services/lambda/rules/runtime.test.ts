import { nothing } from '../../../rules/testing/design.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaRuntimeBlocked } from './lambda-runtime-blocked.ts';
import { lambdaRuntimeDeprecated } from './lambda-runtime-deprecated.ts';
import { lambdaRuntimePreview } from './lambda-runtime-preview.ts';

verifyRule(lambdaRuntimeBlocked, {
  valid: [lambda(), lambda({ runtime: 'nodejs18.x' })],
  invalid: [
    { design: lambda({ runtime: 'go1.x' }), fix: 'Use Custom (Amazon Linux 2023)' },
    { design: lambda({ runtime: 'cobol' }), fix: 'Use Node.js 24' },
  ],
  notApplicable: [nothing],
});

verifyRule(lambdaRuntimeDeprecated, {
  valid: [lambda(), lambda({ runtime: 'python3.12' })],
  invalid: [{ design: lambda({ runtime: 'nodejs20.x' }), fix: 'Use Node.js 24' }],
  notApplicable: [lambda({ runtime: 'go1.x' })],
});

verifyRule(lambdaRuntimePreview, {
  valid: [lambda()],
  invalid: [lambda({ runtime: 'nodejs26.x' })],
  notApplicable: [lambda({ runtime: 'go1.x' })],
});
