import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaLogFormatValue } from './lambda-log-format-value.ts';
import { lambdaLogLevel } from './lambda-log-level.ts';
import { lambdaLogLevelValue } from './lambda-log-level-value.ts';
import { lambdaSnapstartLatest } from './lambda-snapstart-latest.ts';
import { lambdaSnapstartRuntime } from './lambda-snapstart-runtime.ts';
import { lambdaSnapstartValue } from './lambda-snapstart-value.ts';
import { lambdaSystemLogLevelValue } from './lambda-system-log-level-value.ts';

verifyRule(lambdaLogFormatValue, settingCases(lambda, 'logFormat', { allowed: ['JSON'], refused: ['XML'] }));

verifyRule(
  lambdaLogLevelValue,
  settingCases(lambda, 'applicationLogLevel', { allowed: ['TRACE', 'FATAL'], refused: ['VERBOSE'] }),
);

verifyRule(
  lambdaSystemLogLevelValue,
  settingCases(lambda, 'systemLogLevel', { allowed: ['WARN'], refused: ['ERROR'] }),
);

verifyRule(lambdaLogLevel, {
  valid: [lambda({ logFormat: 'JSON', applicationLogLevel: 'WARN', systemLogLevel: 'WARN' })],
  invalid: [
    { design: lambda({ applicationLogLevel: 'WARN' }), path: 'applicationLogLevel', fix: 'Log in JSON' },
    { design: lambda({ logFormat: 'Text', systemLogLevel: 'INFO' }), path: 'systemLogLevel' },
  ],
  notApplicable: [lambda({ logFormat: 'JSON' })],
});

verifyRule(lambdaSnapstartValue, settingCases(lambda, 'snapStart', { allowed: ['None'], refused: ['Always'] }));

const snapStart = 'PublishedVersions';

verifyRule(lambdaSnapstartRuntime, {
  valid: [
    lambda({ snapStart, runtime: 'java11' }),
    lambda({ snapStart, runtime: 'java17.al2023' }),
    lambda({ snapStart, runtime: 'python3.12' }),
    lambda({ snapStart, runtime: 'dotnet8' }),
    lambda({ snapStart, runtime: 'dotnet10' }),
  ],
  invalid: [
    { design: lambda({ snapStart }), says: 'Node.js 24', fix: 'Turn SnapStart off' },
    lambda({ snapStart, runtime: 'python3.11' }),
    lambda({ snapStart, runtime: 'java8.al2' }),
    { design: lambda({ snapStart, packageType: 'Image' }), says: 'a container image' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaSnapstartLatest, {
  valid: [lambda({ snapStart, runtime: 'java25' })],
  invalid: [queueToFunction({}, { f: ['lambda', { snapStart, runtime: 'java25' }] })],
  notApplicable: [
    queueToFunction(),
    queueToFunction({}, { f: ['lambda', { snapStart, runtime: 'java25', provisionedConcurrentExecutions: 2 }] }),
  ],
});
