import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsVisibilityZero } from './sqs-visibility-zero.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(sqsVisibilityZero, {
  valid: [design({ q: 'sqs' })],
  invalid: [
    { design: design({ q: ['sqs', { visibilityTimeoutSeconds: 0 }] }), fix: 'Hide received messages for 30 s' },
  ],
  notApplicable: [nothing],
});
