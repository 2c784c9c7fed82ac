import { fixBySetting } from '../../contract/fixes.ts';
import type { DesignGraph } from '../../contract/graph.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { isFunction, lambdaLimits, lambdaProperties } from '../../services/lambda/properties.ts';
import { formatNumber } from '../../shared/units.ts';

const MOST = lambdaLimits.accountConcurrency.value - lambdaLimits.unreservedConcurrency.value;

/** More concurrency provisioned than the account has left. */
export const lambdaPcPool: GraphRule = {
  id: 'LAMBDA-PC-POOL',
  severity: 'error',
  title: 'More concurrency provisioned than the account has left',
  why: 'AWS refuses to create the alias.',
  sourceUrl: lambdaProperties.provisionedConcurrentExecutions.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => sharing(graph).length > 0 && left(graph) >= 0,
  check: graph => {
    let room = left(graph);
    for (const { id, properties } of sharing(graph)) {
      const { provisionedConcurrentExecutions: given = 0 } = properties;
      if (given <= room) {
        room -= given;
        continue;
      }
      const fitting = room < lambdaProperties.provisionedConcurrentExecutions.minimum ? undefined : room;
      const message = `AWS refuses the alias: ${formatNumber(given)} environments are provisioned, and ${formatNumber(room)} are left, since an account of ${formatNumber(lambdaLimits.accountConcurrency.value)} must keep ${lambdaLimits.unreservedConcurrency.value} beside all that the functions of this design reserve and provision. Provision less, or raise the quota first.`;
      return [
        {
          element: id,
          path: 'provisionedConcurrentExecutions',
          message,
          given,
          allowed: fitting === undefined ? 'none' : `at most ${formatNumber(fitting)}`,
          fix: fixBySetting(
            fitting === undefined
              ? 'Leave out provisioned concurrency'
              : `Provision no more than ${formatNumber(fitting)}`,
            id,
            { provisionedConcurrentExecutions: fitting },
          ),
        },
      ];
    }
    return [];
  },
};

/** Functions that provision out of what all functions without a reservation share. */
function sharing(graph: DesignGraph) {
  return graph.resources
    .filter(isFunction)
    .filter(
      ({ properties }) =>
        properties.provisionedConcurrentExecutions !== undefined &&
        properties.reservedConcurrentExecutions === undefined,
    );
}

/** What reservations leave to provision; less than 0 where they alone are too many, which is a finding of its own. */
function left(graph: DesignGraph): number {
  return graph.resources
    .filter(isFunction)
    .reduce((room, { properties }) => room - (properties.reservedConcurrentExecutions ?? 0), MOST);
}
