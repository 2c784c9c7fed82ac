import { design } from '../../../rules/testing/design.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { functionToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaVpcGroups } from './lambda-vpc-groups.ts';
import { lambdaVpcPair } from './lambda-vpc-pair.ts';
import { lambdaVpcReach } from './lambda-vpc-reach.ts';
import { lambdaVpcSubnets } from './lambda-vpc-subnets.ts';

const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}-0a${index}`);
const inVpc = { vpcSubnetIds: ids('subnet', 2), vpcSecurityGroupIds: ids('sg', 1) };

verifyRule(lambdaVpcSubnets, {
  valid: [lambda({ ...inVpc, vpcSubnetIds: ids('subnet', 16) })],
  invalid: [
    { design: lambda({ ...inVpc, vpcSubnetIds: ids('subnet', 17) }), says: 'at most 16' },
    { design: lambda({ ...inVpc, vpcSubnetIds: ['subnet-0a', 'private'] }), fix: 'Keep the one that fits' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaVpcGroups, {
  valid: [lambda({ ...inVpc, vpcSecurityGroupIds: ids('sg', 5) })],
  invalid: [
    { design: lambda({ ...inVpc, vpcSecurityGroupIds: ids('sg', 6) }), says: 'at most 5' },
    { design: lambda({ ...inVpc, vpcSecurityGroupIds: ['sg-0a', 'web'] }), says: '"web"' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaVpcPair, {
  valid: [lambda(inVpc)],
  invalid: [
    { design: lambda({ vpcSubnetIds: ids('subnet', 1) }), path: 'vpcSecurityGroupIds', fix: null },
    { design: lambda({ vpcSecurityGroupIds: ids('sg', 1) }), path: 'vpcSubnetIds', says: 'no subnets' },
  ],
  notApplicable: [lambda()],
});

verifyRule(lambdaVpcReach, {
  valid: [lambda(inVpc), design({ f: ['lambda', inVpc], q: 'sqs' }, { 'f -> q': 'async-destination' })],
  invalid: [{ design: functionToQueue({}, { f: ['lambda', inVpc] }), path: 'vpcSubnetIds', says: 'NAT gateway' }],
  notApplicable: [functionToQueue()],
});
