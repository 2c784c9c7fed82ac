import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaImageExcl } from './lambda-image-excl.ts';
import { lambdaImageUnused } from './lambda-image-unused.ts';
import { lambdaImageUri } from './lambda-image-uri.ts';
import { lambdaLayers } from './lambda-layers.ts';
import { lambdaPackageValue } from './lambda-package-value.ts';
import { lambdaRuntimeBlocked } from './lambda-runtime-blocked.ts';
import { lambdaRuntimeDeprecated } from './lambda-runtime-deprecated.ts';

const packageType = 'Image';
const imageUri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:v1';
const layer = (version: number | string) => `arn:aws:lambda:eu-west-1:111122223333:layer:tools:${version}`;

verifyRule(lambdaPackageValue, settingCases(lambda, 'packageType', { allowed: ['Image'], refused: ['Jar'] }));

verifyRule(lambdaImageUri, {
  valid: [lambda({ packageType, imageUri })],
  invalid: [{ design: lambda({ packageType, imageUri: 'docker.io/orders:v1' }), says: 'Amazon ECR' }],
  notApplicable: [lambda({ packageType })],
});

verifyRule(lambdaImageUnused, {
  valid: [lambda({ packageType, imageUri })],
  invalid: [{ design: lambda({ imageUri }), fix: 'Leave out image URI' }],
  notApplicable: [lambda({ packageType })],
});

verifyRule(lambdaImageExcl, {
  valid: [lambda({ packageType, imageUri })],
  invalid: [
    { design: lambda({ packageType, layers: [layer(1)] }), path: 'layers', fix: 'Leave out layers' },
    { design: lambda({ packageType, runtime: 'python3.14' }), path: 'runtime', fix: 'Leave out runtime' },
    { design: lambda({ packageType, handler: 'app.main' }), path: 'handler', fix: 'Leave out handler' },
  ],
  notApplicable: [lambda({ runtime: 'python3.14', handler: 'app.main', layers: [layer(1)] })],
});

verifyRule(lambdaLayers, {
  valid: [lambda({ layers: [1, 2, 3, 4, 5].map(layer) })],
  invalid: [
    { design: lambda({ layers: [1, 2, 3, 4, 5, 6].map(layer) }), says: 'at most 5', fix: 'Keep the first 5 that fit' },
    { design: lambda({ layers: [layer('latest')] }), says: 'end in their version', fix: 'Keep none' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaRuntimeBlocked, {
  valid: [lambda()],
  invalid: [lambda({ runtime: 'go1.x' })],
  notApplicable: [lambda({ packageType, runtime: 'go1.x' })],
});

verifyRule(lambdaRuntimeDeprecated, {
  valid: [lambda()],
  invalid: [lambda({ runtime: 'nodejs20.x' })],
  notApplicable: [lambda({ packageType, runtime: 'nodejs20.x' })],
});
