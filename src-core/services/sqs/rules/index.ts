import type { ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';
import { sqsDlqAllowShape } from './sqs-dlq-allow-shape.ts';
import { sqsDlqConsumed } from './sqs-dlq-consumed.ts';
import { sqsDlqShared } from './sqs-dlq-shared.ts';
import { sqsDupName } from './sqs-dup-name.ts';
import { sqsFifoAttr } from './sqs-fifo-attr.ts';
import { sqsFifoName } from './sqs-fifo-name.ts';
import { sqsFifoOneGroup } from './sqs-fifo-one-group.ts';
import { sqsFifoThroughput } from './sqs-fifo-throughput.ts';
import { sqsHtHalf } from './sqs-ht-half.ts';
import { sqsHtPair } from './sqs-ht-pair.ts';
import { sqsKmsKey } from './sqs-kms-key.ts';
import { sqsKmsreuseUnused } from './sqs-kmsreuse-unused.ts';
import { sqsName } from './sqs-name.ts';
import { sqsNoConsumer } from './sqs-no-consumer.ts';
import { sqsNoDlq } from './sqs-no-dlq.ts';
import { sqsNoProducer } from './sqs-no-producer.ts';
import { sqsRangeDelay } from './sqs-range-delay.ts';
import { sqsRangeKmsreuse } from './sqs-range-kmsreuse.ts';
import { sqsRangeRetention } from './sqs-range-retention.ts';
import { sqsRangeSize } from './sqs-range-size.ts';
import { sqsRangeVisibility } from './sqs-range-visibility.ts';
import { sqsRangeWait } from './sqs-range-wait.ts';
import { sqsRedriveValue } from './sqs-redrive-value.ts';
import { sqsScopeValue } from './sqs-scope-value.ts';
import { sqsSimAgain } from './sqs-sim-again.ts';
import { sqsSimOrder } from './sqs-sim-order.ts';
import { sqsSseExclusive } from './sqs-sse-exclusive.ts';
import { sqsSseOff } from './sqs-sse-off.ts';
import { sqsStdName } from './sqs-std-name.ts';
import { sqsTags } from './sqs-tags.ts';
import { sqsTagsMany } from './sqs-tags-many.ts';
import { sqsThroughputValue } from './sqs-throughput-value.ts';
import { sqsVisibilityZero } from './sqs-visibility-zero.ts';

/** Every rule about SQS queues. A test holds this list against the files of the folder. */
export const sqsRules: readonly ResourceRule<SqsValues>[] = [
  sqsDlqAllowShape,
  sqsDlqConsumed,
  sqsDlqShared,
  sqsDupName,
  sqsFifoAttr,
  sqsFifoName,
  sqsFifoOneGroup,
  sqsFifoThroughput,
  sqsHtHalf,
  sqsHtPair,
  sqsKmsKey,
  sqsKmsreuseUnused,
  sqsName,
  sqsNoConsumer,
  sqsNoDlq,
  sqsNoProducer,
  sqsRangeDelay,
  sqsRangeKmsreuse,
  sqsRangeRetention,
  sqsRangeSize,
  sqsRangeVisibility,
  sqsRangeWait,
  sqsRedriveValue,
  sqsScopeValue,
  sqsSimAgain,
  sqsSimOrder,
  sqsSseExclusive,
  sqsSseOff,
  sqsStdName,
  sqsTagsMany,
  sqsTags,
  sqsThroughputValue,
  sqsVisibilityZero,
];
