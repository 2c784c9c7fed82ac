import { listRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Security groups that AWS refuses. */
export const lambdaVpcGroups = listRule({
  id: 'LAMBDA-VPC-GROUPS',
  title: 'Security groups that AWS refuses',
  properties: lambdaProperties,
  property: 'vpcSecurityGroupIds',
  refusal: 'AWS refuses the function',
});
