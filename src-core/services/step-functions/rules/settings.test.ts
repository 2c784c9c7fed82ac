import { settingCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { workflow } from '../../../rules/testing/workflow.ts';
import { sfnLoggingValue } from './sfn-logging-value.ts';
import { sfnName } from './sfn-name.ts';
import { sfnTypeValue } from './sfn-type-value.ts';

verifyRule(sfnName, settingCases(workflow, 'stateMachineName', { allowed: ['order-flow'], refused: ['order flow?'] }));

verifyRule(sfnTypeValue, settingCases(workflow, 'stateMachineType', { allowed: ['STANDARD'], refused: ['FAST'] }));

verifyRule(sfnLoggingValue, settingCases(workflow, 'loggingLevel', { allowed: ['ALL'], refused: ['DEBUG'] }));
