import { design } from '../../../rules/testing/design.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { clientToQueue, queueToDeadLetters, queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsNoConsumer } from './sqs-no-consumer.ts';
import { sqsNoProducer } from './sqs-no-producer.ts';

verifyRule(sqsNoConsumer, {
  valid: [design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' })],
  invalid: [
    {
      design: clientToQueue(),
      at: 'q',
      says: '4 d',
      repaired: design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' }),
    },
  ],
  notApplicable: [queue(), queueToDeadLetters()],
});

verifyRule(sqsNoProducer, {
  valid: [design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' })],
  invalid: [queueToFunction()],
  notApplicable: [queue()],
});
