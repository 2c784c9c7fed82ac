import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Express workflow without logs. */
export const sfnExpressLogs: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-EXPRESS-LOGS',
  severity: 'warning',
  title: 'Express workflow without logs',
  why: 'Failures leave no trace.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.stateMachineType === 'EXPRESS',
  check: ({ id, properties }) => {
    if (properties.loggingLevel !== 'OFF') return [];
    const message =
      'Failures leave no trace: an Express workflow has no history but its logs, and they are off. Log at least errors.';
    return [
      { path: 'loggingLevel', message, given: 'OFF', fix: fixBySetting('Log errors', id, { loggingLevel: 'ERROR' }) },
    ];
  },
};
