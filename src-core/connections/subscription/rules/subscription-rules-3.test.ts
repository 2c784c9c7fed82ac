import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsStdFifoq } from './sns-std-fifoq.ts';
import { snsSubConfirm } from './sns-sub-confirm.ts';
import { snsSubDelivery } from './sns-sub-delivery.ts';
import { snsSubDup } from './sns-sub-dup.ts';
import { snsSubDupAttr } from './sns-sub-dup-attr.ts';
import { snsSubRaw } from './sns-sub-raw.ts';
import { snsSubReplay } from './sns-sub-replay.ts';
import { snsTargetUnsupported } from './sns-target-unsupported.ts';
import { sqsSizeFlow } from './sqs-size-flow.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(snsStdFifoq, {
  valid: [
    design({ t: ['sns', { fifoTopic: true }], q: ['sqs', { fifoQueue: true }] }, { 't -> q': 'subscription' }),
    design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' }),
  ],
  invalid: [
    {
      design: design(
        { t: 'sns', q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] },
        { 't -> q': 'subscription' },
      ),
      fix: 'Make the queue a standard queue',
    },
    {
      design: design({ t: 'sns', q: ['sqs', { fifoQueue: true, queueName: 'q.fifo' }] }, { 't -> q': 'subscription' }),
      fix: null,
    },
  ],
  notApplicable: [design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' })],
});

verifyRule(snsSubConfirm, {
  valid: [
    design({ t: 'sns', e: ['endpoint', { protocol: 'email', isConfirmed: true }] }, { 't -> e': 'subscription' }),
  ],
  invalid: [
    { design: design({ t: 'sns', e: ['endpoint', { protocol: 'email' }] }, { 't -> e': 'subscription' }), says: '2 d' },
  ],
  notApplicable: [
    design({ t: 'sns', e: ['endpoint', { protocol: 'sms' }] }, { 't -> e': 'subscription' }),
    design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' }),
  ],
});

verifyRule(snsSubDelivery, {
  valid: [
    design(
      { t: 'sns', e: 'endpoint' },
      {
        't -> e': [
          'subscription',
          { deliveryPolicy: { healthyRetryPolicy: { numRetries: 10, minDelayTarget: 5, maxDelayTarget: 60 } } },
        ],
      },
    ),
  ],
  invalid: [
    {
      design: design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { deliveryPolicy: {} }] }),
      fix: 'Remove the delivery policy',
    },
    {
      design: design(
        { t: 'sns', e: 'endpoint' },
        { 't -> e': ['subscription', { deliveryPolicy: { healthyRetryPolicy: { numRetries: 101 } } }] },
      ),
      says: '0 to 100',
    },
    {
      design: design(
        { t: 'sns', e: 'endpoint' },
        {
          't -> e': [
            'subscription',
            { deliveryPolicy: { healthyRetryPolicy: { minDelayTarget: 40, maxDelayTarget: 30 } } },
          ],
        },
      ),
      says: 'minDelayTarget',
    },
    {
      design: design(
        { t: 'sns', e: 'endpoint' },
        { 't -> e': ['subscription', { deliveryPolicy: { healthyRetryPolicy: { backoffFunction: 'random' } } }] },
      ),
      says: 'linear',
    },
    {
      design: design(
        { t: 'sns', e: 'endpoint' },
        { 't -> e': ['subscription', { deliveryPolicy: { healthyRetryPolicy: { numNoDelayRetries: 5 } } }] },
      ),
      says: 'phases',
    },
    {
      design: design(
        { t: 'sns', e: 'endpoint' },
        {
          't -> e': [
            'subscription',
            { deliveryPolicy: { healthyRetryPolicy: { numRetries: 100, minDelayTarget: 60, maxDelayTarget: 60 } } },
          ],
        },
      ),
      says: '3,600 s',
    },
  ],
  notApplicable: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
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

verifyRule(snsSubRaw, {
  valid: [
    design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { rawMessageDelivery: true }] }),
    design({ t: 'sns', e: 'endpoint' }, { 't -> e': ['subscription', { rawMessageDelivery: true }] }),
  ],
  invalid: [
    {
      design: design({ t: 'sns', f: 'lambda' }, { 't -> f': ['subscription', { rawMessageDelivery: true }] }),
      fix: 'Turn raw delivery off',
    },
    design(
      { t: 'sns', e: ['endpoint', { protocol: 'sms' }] },
      { 't -> e': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  notApplicable: [design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' })],
});

verifyRule(snsSubReplay, {
  valid: [
    design(
      { t: ['sns', { fifoTopic: true, archiveRetentionDays: 7 }], q: ['sqs', { fifoQueue: true }] },
      {
        't -> q': ['subscription', { replayPolicy: { PointType: 'Timestamp', StartingPoint: '2026-01-01T00:00:00Z' } }],
      },
    ),
  ],
  invalid: [
    design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { replayPolicy: { PointType: 'Timestamp' } }] }),
  ],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

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
