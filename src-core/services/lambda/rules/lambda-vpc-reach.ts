import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** Function in a VPC that calls AWS. */
export const lambdaVpcReach: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-VPC-REACH',
  severity: 'info',
  title: 'Function in a VPC that calls AWS',
  why: 'Calls time out where the subnets have no way out.',
  sourceUrl: lambdaProperties.vpcSubnetIds.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.vpcSubnetIds.length > 0,
  check: ({ id }, graph) => {
    // Lambda itself polls queues and streams and reports to destinations; only the code calls from inside the VPC.
    const called = [...graph.outgoing(id, 'send'), ...graph.outgoing(id, 'start-execution')].map(wire => wire.to);
    const [first] = called;
    if (first === undefined) return [];
    const others = called.length > 1 ? ` and ${called.length - 1} more` : '';
    const message = `Calls to ${nameOf(graph, first)}${others} time out where the subnets have no way out. See to a NAT gateway, or to an endpoint of the service in the VPC.`;
    return [{ path: 'vpcSubnetIds', message }];
  },
};
