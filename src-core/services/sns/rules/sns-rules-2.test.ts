import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsNoPublisher } from './sns-no-publisher.ts';
import { snsNoSubs } from './sns-no-subs.ts';
import { snsSignatureV1 } from './sns-signature-v1.ts';
import { snsSignatureValue } from './sns-signature-value.ts';
import { snsSizeRange } from './sns-size-range.ts';
import { snsSseOff } from './sns-sse-off.ts';
import { snsStdName } from './sns-std-name.ts';
import { snsThroughputValue } from './sns-throughput-value.ts';
import { snsTracingFifo } from './sns-tracing-fifo.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(snsNoPublisher, {
  valid: [design({ c: 'client', t: 'sns', q: 'sqs' }, { 'c -> t': 'send', 't -> q': 'subscription' })],
  invalid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsNoSubs, {
  valid: [design({ c: 'client', t: 'sns', q: 'sqs' }, { 'c -> t': 'send', 't -> q': 'subscription' })],
  invalid: [{ design: design({ c: 'client', t: 'sns' }, { 'c -> t': 'send' }), at: 't' }],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsSignatureV1, {
  valid: [
    design({ t: ['sns', { signatureVersion: '2' }], e: 'endpoint' }, { 't -> e': 'subscription' }),
    design({ t: 'sns', e: ['endpoint', { protocol: 'sms' }] }, { 't -> e': 'subscription' }),
  ],
  invalid: [{ design: design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' }), fix: 'Sign with SHA-256' }],
  notApplicable: [design({ t: 'sns', q: 'sqs' }, { 't -> q': 'subscription' })],
});

verifyRule(snsSignatureValue, {
  valid: [design({ t: ['sns', { signatureVersion: '2' }] })],
  invalid: [design({ t: ['sns', { signatureVersion: '3' }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsSizeRange, {
  valid: [design({ t: ['sns', { maximumMessageSizeBytes: 1048576 }] })],
  invalid: [design({ t: ['sns', { maximumMessageSizeBytes: 1000 }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsSseOff, {
  valid: [design({ t: ['sns', { kmsMasterKeyId: 'alias/mine' }] })],
  invalid: [{ design: design({ t: 'sns' }), path: 'kmsMasterKeyId' }],
  notApplicable: [nothing],
});

verifyRule(snsStdName, {
  valid: [design({ t: ['sns', { topicName: 'orders' }] })],
  invalid: [{ design: design({ t: ['sns', { topicName: 'orders.fifo' }] }), fix: 'Rename to orders' }],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsThroughputValue, {
  valid: [design({ t: ['sns', { fifoTopic: true, fifoThroughputScope: 'MessageGroup' }] })],
  invalid: [design({ t: ['sns', { fifoTopic: true, fifoThroughputScope: 'Group' }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsTracingFifo, {
  valid: [design({ t: ['sns', { fifoTopic: true }] })],
  invalid: [design({ t: ['sns', { fifoTopic: true, tracingConfig: 'Active' }] })],
  notApplicable: [design({ t: ['sns', { tracingConfig: 'Active' }] })],
});
