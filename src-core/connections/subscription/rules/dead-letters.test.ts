import {
  fifoQueue,
  fifoTopic,
  topicToEndpoint,
  topicToFunction,
  topicToQueue,
} from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsDlqKms } from './sns-dlq-kms.ts';
import { snsDlqType } from './sns-dlq-type.ts';
import { snsNoDlq } from './sns-no-dlq.ts';
import { snsNoDlqManaged } from './sns-no-dlq-managed.ts';

verifyRule(snsNoDlq, {
  valid: [topicToEndpoint({ deadLetterQueue: 'd' }, { d: 'sqs' })],
  invalid: [{ design: topicToEndpoint(), path: 'deadLetterQueue', says: '3 retries' }],
  notApplicable: [topicToQueue()],
});

verifyRule(snsNoDlqManaged, {
  valid: [topicToQueue({ deadLetterQueue: 'd' }, { d: 'sqs' })],
  invalid: [topicToQueue()],
  notApplicable: [topicToEndpoint()],
});

verifyRule(snsDlqType, {
  valid: [
    topicToQueue({ deadLetterQueue: 'd' }, { d: 'sqs' }),
    topicToQueue({ deadLetterQueue: 'd' }, { t: fifoTopic, q: fifoQueue, d: fifoQueue }),
  ],
  invalid: [
    { design: topicToQueue({ deadLetterQueue: 'd' }, { t: fifoTopic, q: fifoQueue, d: 'sqs' }), says: 'a FIFO queue' },
    topicToFunction({ deadLetterQueue: 'd' }, { d: fifoQueue }),
  ],
  notApplicable: [topicToQueue()],
});

verifyRule(snsDlqKms, {
  valid: [topicToQueue({ deadLetterQueue: 'd' }, { d: 'sqs' })],
  invalid: [topicToQueue({ deadLetterQueue: 'd' }, { d: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }] })],
  notApplicable: [topicToQueue()],
});
