import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEnvReserved } from './lambda-env-reserved.ts';
import { lambdaEnvShape } from './lambda-env-shape.ts';
import { lambdaEnvSize } from './lambda-env-size.ts';

verifyRule(lambdaEnvShape, {
  valid: [lambda({ environmentVariables: { STAGE: 'test' } })],
  invalid: [
    lambda({ environmentVariables: ['STAGE'] }),
    lambda({ environmentVariables: { '1ST': 'a' } }),
    { design: lambda({ environmentVariables: { COUNT: 3 } }), says: 'quotes' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaEnvReserved, {
  valid: [lambda({ environmentVariables: { STAGE: 'test' } })],
  invalid: [
    { design: lambda({ environmentVariables: { AWS_REGION: 'eu-west-1', STAGE: 'test' } }), fix: 'Remove AWS_REGION' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaEnvSize, {
  valid: [lambda({ environmentVariables: { A1: 'x'.repeat(4094) } })],
  invalid: [{ design: lambda({ environmentVariables: { A1: 'x'.repeat(4095) } }), says: '4,097 B' }],
  notApplicable: [lambda()],
});
