import { design } from '../../../rules/testing/design.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { clientToTopic, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsNoPublisher } from './sns-no-publisher.ts';
import { snsNoSubs } from './sns-no-subs.ts';

verifyRule(snsNoPublisher, {
  valid: [design({ c: 'client', t: 'sns', q: 'sqs' }, { 'c -> t': 'send', 't -> q': 'subscription' })],
  invalid: [topicToQueue()],
  notApplicable: [topic()],
});

verifyRule(snsNoSubs, {
  valid: [design({ c: 'client', t: 'sns', q: 'sqs' }, { 'c -> t': 'send', 't -> q': 'subscription' })],
  invalid: [{ design: clientToTopic(), at: 't' }],
  notApplicable: [topic()],
});
