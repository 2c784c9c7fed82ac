import type { ConnectionRule } from '../../../contract/rule.ts';
import type { SendValues } from '../properties.ts';
import { kinesisKeyLength } from './kinesis-key-length.ts';
import { sendDeduplicationLength } from './send-deduplication-length.ts';
import { sendGroupLength } from './send-group-length.ts';
import { sendInvocationValue } from './send-invocation-value.ts';
import { sendSimCount } from './send-sim-count.ts';
import { sendUnusedParameter } from './send-unused-parameter.ts';
import { snsFifoPublish } from './sns-fifo-publish.ts';
import { snsStdDedup } from './sns-std-dedup.ts';
import { sqsFifoMsgDelay } from './sqs-fifo-msg-delay.ts';
import { sqsFifoSend } from './sqs-fifo-send.ts';
import { sqsPullTarget } from './sqs-pull-target.ts';
import { sqsRangeTimer } from './sqs-range-timer.ts';
import { sqsStdDedup } from './sqs-std-dedup.ts';
import { wireClientReceives } from './wire-client-receives.ts';
import { wireEndpointSends } from './wire-endpoint-sends.ts';
import { wireKinesisPush } from './wire-kinesis-push.ts';
import { wireOutsideAws } from './wire-outside-aws.ts';
import { wireSfnEndpoint } from './wire-sfn-endpoint.ts';
import { wireSqsFirehose } from './wire-sqs-firehose.ts';

/** Every rule about wires of kind send. A test holds this list against the files of the folder. */
export const sendRules: readonly ConnectionRule<SendValues>[] = [
  kinesisKeyLength,
  sendDeduplicationLength,
  sendGroupLength,
  sendInvocationValue,
  sendSimCount,
  sendUnusedParameter,
  snsFifoPublish,
  snsStdDedup,
  sqsFifoMsgDelay,
  sqsFifoSend,
  sqsPullTarget,
  sqsRangeTimer,
  sqsStdDedup,
  wireClientReceives,
  wireEndpointSends,
  wireKinesisPush,
  wireOutsideAws,
  wireSfnEndpoint,
  wireSqsFirehose,
];
