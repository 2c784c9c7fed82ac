import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { endpointSlow } from './endpoint-slow.ts';
import { kmsAwsManaged } from './kms-aws-managed.ts';
import { kmsSvcGrant } from './kms-svc-grant.ts';
import { snsDlqKms } from './sns-dlq-kms.ts';
import { snsDlqType } from './sns-dlq-type.ts';
import { snsEmailRate } from './sns-email-rate.ts';
import { snsFifoEndpoint } from './sns-fifo-endpoint.ts';
import { snsFifoStdq } from './sns-fifo-stdq.ts';
import { snsFilterEsmEnvelope } from './sns-filter-esm-envelope.ts';

verifyRule(endpointSlow, {
  valid: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
  invalid: [design({ t: 'sns', e: ['endpoint', { responseMillis: 20000 }] }, { 't -> e': 'subscription' })],
  notApplicable: [design({ t: 'sns', e: ['endpoint', { protocol: 'sms' }] }, { 't -> e': 'subscription' })],
});

verifyRule(kmsAwsManaged, {
  valid: [
    design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' }),
    design({ t: 'sns', q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] }, { 't -> q': 'subscription' }),
  ],
  invalid: [
    {
      design: design({ t: 'sns', q: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }] }, { 't -> q': 'subscription' }),
      fix: 'Encrypt the queue with keys of SQS',
    },
  ],
  notApplicable: [design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' })],
});

verifyRule(kmsSvcGrant, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [design({ t: 'sns', q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] }, { 't -> q': 'subscription' })],
  notApplicable: [design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' })],
});

verifyRule(snsDlqKms, {
  valid: [design({ t: 'sns', q: 'sqs', d: 'sqs' }, { 't -> q': ['subscription', { deadLetterQueue: 'd' }] })],
  invalid: [
    design(
      { t: 'sns', q: 'sqs', d: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }] },
      { 't -> q': ['subscription', { deadLetterQueue: 'd' }] },
    ),
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsDlqType, {
  valid: [
    design({ t: 'sns', q: 'sqs', d: 'sqs' }, { 't -> q': ['subscription', { deadLetterQueue: 'd' }] }),
    design(
      { t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }], d: ['sqs', { fifoQueue: true }] },
      { 't -> q': ['subscription', { deadLetterQueue: 'd' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }], d: 'sqs' },
        { 't -> q': ['subscription', { deadLetterQueue: 'd' }] },
      ),
      says: 'a FIFO queue',
    },
    design(
      { t: 'sns', f: 'lambda', d: ['sqs', { fifoQueue: true }] },
      { 't -> f': ['subscription', { deadLetterQueue: 'd' }] },
    ),
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsEmailRate, {
  valid: [
    design(
      { c: ['client', { ratePerSecond: 10 }], t: 'sns', e: ['endpoint', { protocol: 'email' }] },
      { 'c -> t': 'send', 't -> e': 'subscription' },
    ),
  ],
  invalid: [
    design(
      { c: ['client', { ratePerSecond: 11 }], t: 'sns', e: ['endpoint', { protocol: 'email' }] },
      { 'c -> t': 'send', 't -> e': 'subscription' },
    ),
  ],
  notApplicable: [
    design(
      { c: ['client', { ratePerSecond: 11 }], t: 'sns', q: 'sqs' },
      { 'c -> t': 'send', 't -> q': 'subscription' },
    ),
  ],
});

verifyRule(snsFifoEndpoint, {
  valid: [design({ t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }] }, { 't -> q': 'subscription' })],
  invalid: [
    design({ t: ['sns', { fifoTopic: true }], f: 'lambda' }, { 't -> f': 'subscription' }),
    design({ t: ['sns', { fifoTopic: true }], e: ['endpoint', { protocol: 'email' }] }, { 't -> e': 'subscription' }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});

verifyRule(snsFifoStdq, {
  valid: [design({ t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }] }, { 't -> q': 'subscription' })],
  invalid: [design({ t: ['sns', { fifoTopic: true }], q: 'sqs' }, { 't -> q': 'subscription' })],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsFilterEsmEnvelope, {
  valid: [
    design(
      { t: 'sns', q: 'sqs', f: 'lambda' },
      {
        't -> q': 'subscription',
        'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { Message: [{ prefix: 'x' }] } }] }],
      },
    ),
  ],
  invalid: [
    {
      design: design(
        { t: 'sns', q: 'sqs', f: 'lambda' },
        {
          't -> q': 'subscription',
          'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { kind: ['order'] } }] }],
        },
      ),
      at: 't-q',
      fix: 'Deliver raw messages',
    },
  ],
  notApplicable: [
    design(
      { t: 'sns', q: 'sqs', f: 'lambda' },
      {
        't -> q': ['subscription', { rawMessageDelivery: true }],
        'q -> f': ['event-source-mapping', { filterPatterns: [{ body: { kind: ['order'] } }] }],
      },
    ),
  ],
});
