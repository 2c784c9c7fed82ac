import type { ConnectionRule } from '../../../contract/rule.ts';
import type { EventSourceMappingValues } from '../properties.ts';
import { esmFilterBody } from './esm-filter-body.ts';
import { esmSourcePushes } from './esm-source-pushes.ts';
import { kinesisAutoNullkey } from './kinesis-auto-nullkey.ts';
import { kinesisAutoOrder } from './kinesis-auto-order.ts';
import { kinesisEsmAge } from './kinesis-esm-age.ts';
import { kinesisEsmConcurrency } from './kinesis-esm-concurrency.ts';
import { kinesisEsmNoOnfailure } from './kinesis-esm-no-onfailure.ts';
import { kinesisEsmOnfailureFifo } from './kinesis-esm-onfailure-fifo.ts';
import { kinesisEsmOnfailureMeta } from './kinesis-esm-onfailure-meta.ts';
import { kinesisEsmOnfailureRetention } from './kinesis-esm-onfailure-retention.ts';
import { kinesisEsmPfactor } from './kinesis-esm-pfactor.ts';
import { kinesisEsmPfactorOrder } from './kinesis-esm-pfactor-order.ts';
import { kinesisEsmPoison } from './kinesis-esm-poison.ts';
import { kinesisEsmRetry } from './kinesis-esm-retry.ts';
import { kinesisEsmTumbling } from './kinesis-esm-tumbling.ts';
import { kinesisLargeLambda } from './kinesis-large-lambda.ts';
import { kinesisStartpos } from './kinesis-startpos.ts';
import { kinesisStartposLatest } from './kinesis-startpos-latest.ts';
import { kinesisStartposTs } from './kinesis-startpos-ts.ts';
import { kinesisStartposValue } from './kinesis-startpos-value.ts';
import { lambdaEsmBatchRange } from './lambda-esm-batch-range.ts';
import { lambdaEsmBatchWindow } from './lambda-esm-batch-window.ts';
import { lambdaEsmCompeting } from './lambda-esm-competing.ts';
import { lambdaEsmDisabled } from './lambda-esm-disabled.ts';
import { lambdaEsmDuplicate } from './lambda-esm-duplicate.ts';
import { lambdaEsmFifoBatch } from './lambda-esm-fifo-batch.ts';
import { lambdaEsmFifoWindow } from './lambda-esm-fifo-window.ts';
import { lambdaEsmFilterCount } from './lambda-esm-filter-count.ts';
import { lambdaEsmFilterDeletes } from './lambda-esm-filter-deletes.ts';
import { lambdaEsmFilterLimit } from './lambda-esm-filter-limit.ts';
import { lambdaEsmFilterSyntax } from './lambda-esm-filter-syntax.ts';
import { lambdaEsmKmsArn } from './lambda-esm-kms-arn.ts';
import { lambdaEsmKmsUnused } from './lambda-esm-kms-unused.ts';
import { lambdaEsmLatency20s } from './lambda-esm-latency-20s.ts';
import { lambdaEsmMaxconcRange } from './lambda-esm-maxconc-range.ts';
import { lambdaEsmMaxconcSource } from './lambda-esm-maxconc-source.ts';
import { lambdaEsmPartial } from './lambda-esm-partial.ts';
import { lambdaEsmPartialFifo } from './lambda-esm-partial-fifo.ts';
import { lambdaEsmPollersRange } from './lambda-esm-pollers-range.ts';
import { lambdaEsmProvisionedExcl } from './lambda-esm-provisioned-excl.ts';
import { lambdaEsmReservedLow } from './lambda-esm-reserved-low.ts';
import { lambdaEsmReservedSum } from './lambda-esm-reserved-sum.ts';
import { lambdaEsmSqsOnfailure } from './lambda-esm-sqs-onfailure.ts';
import { lambdaEsmSqsStartpos } from './lambda-esm-sqs-startpos.ts';
import { lambdaEsmStreamonly } from './lambda-esm-streamonly.ts';
import { lambdaEsmTags } from './lambda-esm-tags.ts';
import { lambdaEsmVisibility } from './lambda-esm-visibility.ts';
import { lambdaEsmVisibility6x } from './lambda-esm-visibility-6x.ts';
import { lambdaEsmWindowRange } from './lambda-esm-window-range.ts';
import { sqsQueueToQueue } from './sqs-queue-to-queue.ts';

/** Every rule about wires of kind event-source-mapping. A test holds this list against the files of the folder. */
export const eventSourceMappingRules: readonly ConnectionRule<EventSourceMappingValues>[] = [
  esmFilterBody,
  esmSourcePushes,
  kinesisAutoNullkey,
  kinesisAutoOrder,
  kinesisEsmAge,
  kinesisEsmConcurrency,
  kinesisEsmNoOnfailure,
  kinesisEsmOnfailureFifo,
  kinesisEsmOnfailureMeta,
  kinesisEsmOnfailureRetention,
  kinesisEsmPfactor,
  kinesisEsmPfactorOrder,
  kinesisEsmPoison,
  kinesisEsmRetry,
  kinesisEsmTumbling,
  kinesisLargeLambda,
  kinesisStartpos,
  kinesisStartposLatest,
  kinesisStartposTs,
  kinesisStartposValue,
  lambdaEsmBatchRange,
  lambdaEsmBatchWindow,
  lambdaEsmCompeting,
  lambdaEsmDisabled,
  lambdaEsmDuplicate,
  lambdaEsmFifoBatch,
  lambdaEsmFifoWindow,
  lambdaEsmFilterCount,
  lambdaEsmFilterDeletes,
  lambdaEsmFilterLimit,
  lambdaEsmFilterSyntax,
  lambdaEsmKmsArn,
  lambdaEsmKmsUnused,
  lambdaEsmLatency20s,
  lambdaEsmMaxconcRange,
  lambdaEsmMaxconcSource,
  lambdaEsmPartial,
  lambdaEsmPartialFifo,
  lambdaEsmPollersRange,
  lambdaEsmProvisionedExcl,
  lambdaEsmReservedLow,
  lambdaEsmReservedSum,
  lambdaEsmSqsOnfailure,
  lambdaEsmSqsStartpos,
  lambdaEsmStreamonly,
  lambdaEsmTags,
  lambdaEsmVisibility,
  lambdaEsmVisibility6x,
  lambdaEsmWindowRange,
  sqsQueueToQueue,
];
