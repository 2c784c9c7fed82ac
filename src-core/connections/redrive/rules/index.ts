import type { ConnectionRule } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';
import { lambdaEsmMaxreceive } from './lambda-esm-maxreceive.ts';
import { sqsDlqAllow } from './sqs-dlq-allow.ts';
import { sqsDlqCount } from './sqs-dlq-count.ts';
import { sqsDlqCycle } from './sqs-dlq-cycle.ts';
import { sqsDlqFifoOrder } from './sqs-dlq-fifo-order.ts';
import { sqsDlqOne } from './sqs-dlq-one.ts';
import { sqsDlqQueue } from './sqs-dlq-queue.ts';
import { sqsDlqRetention } from './sqs-dlq-retention.ts';
import { sqsDlqSelf } from './sqs-dlq-self.ts';
import { sqsFifoDlq } from './sqs-fifo-dlq.ts';
import { sqsMaxrecv1 } from './sqs-maxrecv-1.ts';
import { sqsRetentionShort } from './sqs-retention-short.ts';

/** Every rule about wires of kind redrive. A test holds this list against the files of the folder. */
export const redriveRules: readonly ConnectionRule<RedriveValues>[] = [
  lambdaEsmMaxreceive,
  sqsDlqAllow,
  sqsDlqCount,
  sqsDlqCycle,
  sqsDlqFifoOrder,
  sqsDlqOne,
  sqsDlqQueue,
  sqsDlqRetention,
  sqsDlqSelf,
  sqsFifoDlq,
  sqsMaxrecv1,
  sqsRetentionShort,
];
