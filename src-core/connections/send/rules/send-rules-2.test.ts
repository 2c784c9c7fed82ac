import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsFifoSend } from './sqs-fifo-send.ts';
import { sqsPullTarget } from './sqs-pull-target.ts';
import { sqsRangeTimer } from './sqs-range-timer.ts';
import { sqsStdDedup } from './sqs-std-dedup.ts';
import { wireClientReceives } from './wire-client-receives.ts';
import { wireEndpointSends } from './wire-endpoint-sends.ts';
import { wireKinesisPush } from './wire-kinesis-push.ts';
import { wireOutsideAws } from './wire-outside-aws.ts';
import { wireSfnEndpoint } from './wire-sfn-endpoint.ts';

verifyRule(sqsFifoSend, {
  valid: [
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] },
      { 'c -> q': ['send', { messageGroupId: '{{group}}' }] },
    ),
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: 'client', q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] },
        { 'c -> q': 'send' },
      ),
      path: 'messageGroupId',
      fix: 'Send {{group}} as message group id',
    },
    {
      design: design(
        { c: 'client', q: ['sqs', { fifoQueue: true }] },
        { 'c -> q': ['send', { messageGroupId: '{{group}}' }] },
      ),
      path: 'messageDeduplicationId',
      fix: 'Turn on content-based deduplication',
    },
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sqsPullTarget, {
  valid: [design({ f: 'lambda', t: 'sns' }, { 'f -> t': 'send' })],
  invalid: [
    design({ q: 'sqs', t: 'sns' }, { 'q -> t': 'send' }),
    design({ q: 'sqs', e: 'endpoint' }, { 'q -> e': 'send' }),
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sqsRangeTimer, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { delaySeconds: 900 }] })],
  invalid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { delaySeconds: 3600 }] })],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sqsStdDedup, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
  invalid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { messageDeduplicationId: '{{n}}' }] })],
  notApplicable: [
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageDeduplicationId: '{{n}}' }] },
    ),
  ],
});

verifyRule(wireClientReceives, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
  invalid: [design({ f: 'lambda', c: 'client' }, { 'f -> c': 'send' })],
  notApplicable: [design({ e: 'endpoint', r: 'endpoint' }, { 'e -> r': 'send' })],
});

verifyRule(wireEndpointSends, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
  invalid: [design({ e: 'endpoint', q: 'sqs' }, { 'e -> q': 'send' })],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(wireKinesisPush, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
  invalid: [
    design({ k: 'kinesis', q: 'sqs' }, { 'k -> q': 'send' }),
    design({ k: 'kinesis', t: 'sns' }, { 'k -> t': 'send' }),
    design({ k: 'kinesis', l: 'kinesis' }, { 'k -> l': 'send' }),
  ],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'send' })],
});

verifyRule(wireOutsideAws, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
  invalid: [design({ c: 'client', e: 'endpoint' }, { 'c -> e': 'send' })],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
});

verifyRule(wireSfnEndpoint, {
  valid: [design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'send' })],
  invalid: [design({ w: 'step-functions', e: 'endpoint' }, { 'w -> e': 'send' })],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});
