import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type LambdaValues, lambdaProperties } from '../properties.ts';

/** Half a VPC. */
export const lambdaVpcPair: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-VPC-PAIR',
  severity: 'error',
  title: 'Half a VPC',
  why: 'AWS refuses to create the function.',
  sourceUrl: lambdaProperties.vpcSubnetIds.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ properties: { vpcSubnetIds, vpcSecurityGroupIds } }) =>
    vpcSubnetIds.length > 0 || vpcSecurityGroupIds.length > 0,
  check: ({ properties: { vpcSubnetIds, vpcSecurityGroupIds } }) => {
    if (vpcSubnetIds.length > 0 && vpcSecurityGroupIds.length > 0) return [];
    const [path, missing, present] =
      vpcSubnetIds.length === 0
        ? (['vpcSubnetIds', 'subnets', 'security groups'] as const)
        : (['vpcSecurityGroupIds', 'security groups', 'subnets'] as const);
    const message = `AWS refuses the function: it has ${present} of a VPC but no ${missing}. Give at least one of both, or neither.`;
    return [{ path, message, given: [], allowed: 'at least one subnet and one security group, or neither' }];
  },
};
