import { settingCases } from '../../../rules/testing/cases.ts';
import {
  clientToFunction,
  clientToQueue,
  clientToStream,
  fifoQueue,
  functionToQueue,
} from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisKeyLength } from './kinesis-key-length.ts';
import { sendDeduplicationLength } from './send-deduplication-length.ts';
import { sendGroupLength } from './send-group-length.ts';
import { sendInvocationValue } from './send-invocation-value.ts';
import { sendSimCount } from './send-sim-count.ts';
import { sendUnusedParameter } from './send-unused-parameter.ts';
import { sqsRangeTimer } from './sqs-range-timer.ts';

verifyRule(
  sendInvocationValue,
  settingCases(clientToFunction, 'invocationType', { allowed: ['RequestResponse'], refused: ['Later'] }),
);

verifyRule(sendSimCount, settingCases(functionToQueue, 'messagesPerInput', { allowed: [3], refused: [0] }));

verifyRule(sendUnusedParameter, {
  valid: [clientToStream({ partitionKey: '{{group}}' })],
  invalid: [{ design: clientToQueue({ partitionKey: 'a' }), fix: 'Remove the partition key' }],
  notApplicable: [clientToQueue()],
});

verifyRule(sqsRangeTimer, settingCases(clientToQueue, 'delaySeconds', { allowed: [900], refused: [3600] }));

verifyRule(
  kinesisKeyLength,
  settingCases(clientToStream, 'partitionKey', { allowed: ['user-{{group}}'], refused: ['', 'x'.repeat(257)] }),
);

verifyRule(
  sendGroupLength,
  settingCases(clientToQueue, 'messageGroupId', { allowed: ['tenant-{{group}}'], refused: ['x'.repeat(129), ''] }),
);

verifyRule(sendDeduplicationLength, {
  valid: [clientToQueue({ messageGroupId: 'a', messageDeduplicationId: '{{n}}' }, { q: fifoQueue })],
  invalid: [clientToQueue({ messageGroupId: 'a', messageDeduplicationId: 'x'.repeat(129) }, { q: fifoQueue })],
  notApplicable: [clientToQueue()],
});
