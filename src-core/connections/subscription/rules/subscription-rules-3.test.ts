import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsTargetUnsupported } from './sns-target-unsupported.ts';
import { sqsSizeFlow } from './sqs-size-flow.ts';
import { wireSnsKinesis } from './wire-sns-kinesis.ts';

verifyRule(snsTargetUnsupported, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [
    { design: design({ t: 'sns', w: 'step-functions' }, { 't -> w': 'subscription' }), says: 'pipe' },
    design({ t: 'sns', u: 'sns' }, { 't -> u': 'subscription' }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});

verifyRule(sqsSizeFlow, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [
    {
      design: design({ t: 'sns', q: ['sqs', { maximumMessageSizeBytes: 10000 }] }, { 't -> q': 'subscription' }),
      says: '10,000 B',
    },
  ],
  notApplicable: [design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' })],
});

verifyRule(wireSnsKinesis, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [{ design: design({ t: 'sns', k: 'kinesis' }, { 't -> k': 'subscription' }), says: 'Lambda function' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});
