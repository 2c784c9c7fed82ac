import { design, nothing } from '../../../rules/testing/design.ts';
import { topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsSubDup } from './sns-sub-dup.ts';
import { snsSubDupAttr } from './sns-sub-dup-attr.ts';
import { snsTargetUnsupported } from './sns-target-unsupported.ts';
import { wireSnsKinesis } from './wire-sns-kinesis.ts';

verifyRule(snsTargetUnsupported, {
  valid: [topicToQueue()],
  invalid: [
    { design: design({ t: 'sns', w: 'step-functions' }, { 't -> w': 'subscription' }), says: 'pipe' },
    design({ t: 'sns', u: 'sns' }, { 't -> u': 'subscription' }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});

verifyRule(wireSnsKinesis, {
  valid: [topicToQueue()],
  invalid: [{ design: design({ t: 'sns', k: 'kinesis' }, { 't -> k': 'subscription' }), says: 'Lambda function' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});

verifyRule(snsSubDup, {
  valid: [design({ t: 'sns', q: 'sqs', r: 'sqs' }, { 't -> q': 'subscription', 't -> r': 'subscription' })],
  invalid: [
    { design: design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription', 't -> q #2': 'subscription' }), at: 't-q-2' },
  ],
  notApplicable: [nothing],
});

verifyRule(snsSubDupAttr, {
  valid: [
    design(
      { t: 'sns', q: 'sqs', r: 'sqs' },
      { 't -> q': 'subscription', 't -> r': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { t: 'sns', q: 'sqs' },
        { 't -> q': 'subscription', 't -> q #2': ['subscription', { rawMessageDelivery: true }] },
      ),
      at: 't-q-2',
    },
  ],
  notApplicable: [nothing],
});
