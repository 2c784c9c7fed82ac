import { settingCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { workflow } from '../../../rules/testing/workflow.ts';
import { sfnEnc } from './sfn-enc.ts';
import { sfnEncUnused } from './sfn-enc-unused.ts';
import { sfnKmsKey } from './sfn-kms-key.ts';
import { sfnLogDataUnused } from './sfn-log-data-unused.ts';
import { sfnLoggingValue } from './sfn-logging-value.ts';
import { sfnName } from './sfn-name.ts';
import { sfnTypeValue } from './sfn-type-value.ts';

verifyRule(sfnName, settingCases(workflow, 'stateMachineName', { allowed: ['order-flow'], refused: ['order flow?'] }));

verifyRule(sfnTypeValue, settingCases(workflow, 'stateMachineType', { allowed: ['STANDARD'], refused: ['FAST'] }));

verifyRule(sfnLoggingValue, settingCases(workflow, 'loggingLevel', { allowed: ['ALL'], refused: ['DEBUG'] }));

const kmsKeyId = 'alias/mine';

verifyRule(sfnEnc, {
  valid: [workflow({ kmsKeyId, kmsDataKeyReusePeriodSeconds: 900 })],
  invalid: [
    { design: workflow({ kmsKeyId, kmsDataKeyReusePeriodSeconds: 901 }), fix: 'Set data key reuse period to 900 s' },
    { design: workflow({ kmsKeyId, kmsDataKeyReusePeriodSeconds: 59 }), says: '60 s to 900 s' },
  ],
  notApplicable: [workflow({ kmsKeyId })],
});

verifyRule(sfnEncUnused, {
  valid: [workflow({ kmsKeyId, kmsDataKeyReusePeriodSeconds: 600 })],
  invalid: [{ design: workflow({ kmsDataKeyReusePeriodSeconds: 600 }), fix: 'Leave out data key reuse period' }],
  notApplicable: [workflow({ kmsKeyId })],
});

verifyRule(sfnLogDataUnused, {
  valid: [workflow({ loggingLevel: 'ALL', includeExecutionData: true }), workflow({ includeExecutionData: false })],
  invalid: [{ design: workflow({ includeExecutionData: true }), fix: 'Leave out log execution data' }],
  notApplicable: [workflow({ loggingLevel: 'ALL' })],
});

verifyRule(
  sfnKmsKey,
  settingCases(workflow, 'kmsKeyId', {
    allowed: ['1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/orders', 'mrk-1234abcd12ab34cd56ef1234567890ab'],
    refused: ['orders key', 'orders'],
  }),
);
