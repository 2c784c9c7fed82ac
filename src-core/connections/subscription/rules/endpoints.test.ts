import { design } from '../../../rules/testing/design.ts';
import { topicToEndpoint, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { endpointSlow } from './endpoint-slow.ts';
import { snsEmailRate } from './sns-email-rate.ts';
import { snsHttpPlain } from './sns-http-plain.ts';
import { snsSubConfirm } from './sns-sub-confirm.ts';
import { snsSubDelivery } from './sns-sub-delivery.ts';

verifyRule(snsSubConfirm, {
  valid: [topicToEndpoint({}, { e: ['endpoint', { protocol: 'email', isConfirmed: true }] })],
  invalid: [{ design: topicToEndpoint({}, { e: ['endpoint', { protocol: 'email' }] }), says: '2 d' }],
  notApplicable: [topicToEndpoint({}, { e: ['endpoint', { protocol: 'sms' }] }), topicToQueue()],
});

verifyRule(snsSubDelivery, {
  valid: [
    topicToEndpoint({
      deliveryPolicy: { healthyRetryPolicy: { numRetries: 10, minDelayTarget: 5, maxDelayTarget: 60 } },
    }),
  ],
  invalid: [
    { design: topicToQueue({ deliveryPolicy: {} }), fix: 'Remove the delivery policy' },
    { design: topicToEndpoint({ deliveryPolicy: { healthyRetryPolicy: { numRetries: 101 } } }), says: '0 to 100' },
    {
      design: topicToEndpoint({ deliveryPolicy: { healthyRetryPolicy: { minDelayTarget: 40, maxDelayTarget: 30 } } }),
      says: 'minDelayTarget',
    },
    {
      design: topicToEndpoint({ deliveryPolicy: { healthyRetryPolicy: { backoffFunction: 'random' } } }),
      says: 'linear',
    },
    { design: topicToEndpoint({ deliveryPolicy: { healthyRetryPolicy: { numNoDelayRetries: 5 } } }), says: 'phases' },
    {
      design: topicToEndpoint({
        deliveryPolicy: { healthyRetryPolicy: { numRetries: 100, minDelayTarget: 60, maxDelayTarget: 60 } },
      }),
      says: '3,600 s',
    },
  ],
  notApplicable: [topicToEndpoint()],
});

verifyRule(snsHttpPlain, {
  valid: [topicToEndpoint()],
  invalid: [
    {
      design: topicToEndpoint({}, { e: ['endpoint', { protocol: 'http', address: 'http://example.com/hook' }] }),
      fix: 'Deliver over HTTPS',
    },
  ],
  notApplicable: [topicToQueue()],
});

verifyRule(endpointSlow, {
  valid: [topicToEndpoint()],
  invalid: [topicToEndpoint({}, { e: ['endpoint', { responseMillis: 20000 }] })],
  notApplicable: [topicToEndpoint({}, { e: ['endpoint', { protocol: 'sms' }] })],
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
