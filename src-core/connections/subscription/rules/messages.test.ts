import { design } from '../../../rules/testing/design.ts';
import { topicToEndpoint, topicToFunction, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsLargeEndpoint } from './sns-large-endpoint.ts';
import { snsRawAttr10 } from './sns-raw-attr10.ts';
import { snsSubRaw } from './sns-sub-raw.ts';
import { sqsSizeFlow } from './sqs-size-flow.ts';

verifyRule(snsSubRaw, {
  valid: [topicToQueue({ rawMessageDelivery: true }), topicToEndpoint({ rawMessageDelivery: true })],
  invalid: [
    { design: topicToFunction({ rawMessageDelivery: true }), fix: 'Turn raw delivery off' },
    topicToEndpoint({ rawMessageDelivery: true }, { e: ['endpoint', { protocol: 'sms' }] }),
  ],
  notApplicable: [topicToFunction()],
});

verifyRule(snsRawAttr10, {
  valid: [
    design(
      { c: ['client', { attributes: { a: '1' } }], t: 'sns', q: 'sqs' },
      { 'c -> t': 'send', 't -> q': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  invalid: [
    design(
      {
        c: ['client', { attributes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`a${index}`, 'x'])) }],
        t: 'sns',
        q: 'sqs',
      },
      { 'c -> t': 'send', 't -> q': ['subscription', { rawMessageDelivery: true }] },
    ),
  ],
  notApplicable: [topicToQueue()],
});

verifyRule(snsLargeEndpoint, {
  valid: [topicToEndpoint()],
  invalid: [topicToEndpoint({}, { t: ['sns', { maximumMessageSizeBytes: 300000 }] })],
  notApplicable: [topicToQueue({}, { t: ['sns', { maximumMessageSizeBytes: 300000 }] })],
});

verifyRule(sqsSizeFlow, {
  valid: [topicToQueue()],
  invalid: [{ design: topicToQueue({}, { q: ['sqs', { maximumMessageSizeBytes: 10000 }] }), says: '10,000 B' }],
  notApplicable: [topicToFunction()],
});
