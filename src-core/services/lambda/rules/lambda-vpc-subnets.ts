import { listRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Subnets that AWS refuses. */
export const lambdaVpcSubnets = listRule({
  id: 'LAMBDA-VPC-SUBNETS',
  title: 'Subnets that AWS refuses',
  properties: lambdaProperties,
  property: 'vpcSubnetIds',
  refusal: 'AWS refuses the function',
});
