import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** More environments provisioned than invocations reserved. */
export const lambdaPcReserved: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-PC-RESERVED',
  severity: 'error',
  title: 'More environments provisioned than reserved',
  why: 'AWS refuses to create the alias, for what is provisioned is taken from what is reserved.',
  sourceUrl: lambdaProperties.provisionedConcurrentExecutions.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) =>
    properties.provisionedConcurrentExecutions !== undefined && properties.reservedConcurrentExecutions !== undefined,
  check: ({ id, properties }) => {
    const { provisionedConcurrentExecutions: given = 0, reservedConcurrentExecutions: reserved = given } = properties;
    if (given <= reserved) return [];
    const least = lambdaProperties.provisionedConcurrentExecutions.minimum;
    const fitting = reserved < least ? undefined : reserved;
    const advice =
      fitting === undefined ? 'Leave it out, or reserve more.' : `Provision at most ${fitting}, or reserve more.`;
    return [
      {
        path: 'provisionedConcurrentExecutions',
        message: `AWS refuses the alias: ${formatNumber(given)} environments are provisioned, and ${formatNumber(reserved)} invocations at the same time are reserved for the function. ${advice}`,
        given,
        allowed: fitting === undefined ? 'none' : `at most ${fitting}`,
        fix: fixBySetting(
          fitting === undefined ? 'Leave out provisioned concurrency' : `Provision no more than ${fitting}`,
          id,
          {
            provisionedConcurrentExecutions: fitting,
          },
        ),
      },
    ];
  },
};
