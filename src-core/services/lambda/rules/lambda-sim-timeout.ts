import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatDuration } from '../../../shared/units.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** Work longer than the timeout. */
export const lambdaSimTimeout: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-SIM-TIMEOUT',
  severity: 'warning',
  title: 'Work longer than the timeout',
  why: 'Every invocation is stopped and its messages come back.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.processingMillis > 0,
  check: ({ id, properties: { processingMillis, timeoutSeconds } }) => {
    if (processingMillis < timeoutSeconds * 1_000) return [];
    const needed = Math.floor(processingMillis / 1_000) + 1;
    const message = `Every invocation is stopped by the timeout and its messages come back: the work takes ${formatDuration(processingMillis / 1_000)} and the timeout is ${formatDuration(timeoutSeconds)}. Raise the timeout.`;
    const fix = fixBySetting(`Raise the timeout to ${formatDuration(needed)}`, id, { timeoutSeconds: needed });
    return [
      {
        path: 'timeoutSeconds',
        message,
        given: timeoutSeconds,
        ...(needed <= lambdaProperties.timeoutSeconds.maximum && { fix }),
      },
    ];
  },
};
