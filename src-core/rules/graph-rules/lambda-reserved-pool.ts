import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { isFunction, lambdaLimits } from '../../services/lambda/properties.ts';
import { formatNumber } from '../../shared/units.ts';

/** More concurrency reserved than the account has. */
export const lambdaReservedPool: GraphRule = {
  id: 'LAMBDA-RESERVED-POOL',
  severity: 'error',
  title: 'More concurrency reserved than the account has',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph =>
    graph.resources.some(
      resource => isFunction(resource) && resource.properties.reservedConcurrentExecutions !== undefined,
    ),
  check: graph => {
    const most = lambdaLimits.accountConcurrency.value - lambdaLimits.unreservedConcurrency.value;
    let total = 0;
    for (const resource of graph.resources) {
      if (!isFunction(resource)) continue;
      total += resource.properties.reservedConcurrentExecutions ?? 0;
      if (total <= most) continue;
      const message = `AWS refuses the reservation: the functions of this design reserve ${formatNumber(total)} and more, and an account of ${formatNumber(lambdaLimits.accountConcurrency.value)} must keep ${lambdaLimits.unreservedConcurrency.value} unreserved. Reserve less, or raise the quota first.`;
      return [
        {
          element: resource.id,
          path: 'reservedConcurrentExecutions',
          message,
          given: total,
          allowed: `at most ${formatNumber(most)}`,
        },
      ];
    }
    return [];
  },
};
