import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { wireSnsKinesis } from './wire-sns-kinesis.ts';

verifyRule(wireSnsKinesis, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [{ design: design({ t: 'sns', k: 'kinesis' }, { 't -> k': 'subscription' }), says: 'Lambda function' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});
