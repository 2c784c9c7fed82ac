import { queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmKmsArn } from './lambda-esm-kms-arn.ts';
import { lambdaEsmKmsUnused } from './lambda-esm-kms-unused.ts';

const kmsKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd';
const filterPatterns = [{ body: { kind: ['order'] } }];

verifyRule(lambdaEsmKmsArn, {
  valid: [queueToFunction({ kmsKeyArn, filterPatterns })],
  invalid: [{ design: queueToFunction({ kmsKeyArn: 'alias/mine', filterPatterns }), says: '"alias/mine"' }],
  notApplicable: [queueToFunction()],
});

verifyRule(lambdaEsmKmsUnused, {
  valid: [queueToFunction({ kmsKeyArn, filterPatterns })],
  invalid: [queueToFunction({ kmsKeyArn }), queueToFunction({ kmsKeyArn, filterPatterns: [] })],
  notApplicable: [queueToFunction({ filterPatterns })],
});
