import type { ConnectionRule } from '../../../contract/rule.ts';
import type { SubscriptionValues } from '../properties.ts';
import { endpointSlow } from './endpoint-slow.ts';
import { kmsAwsManaged } from './kms-aws-managed.ts';
import { kmsSvcGrant } from './kms-svc-grant.ts';
import { snsDlqKms } from './sns-dlq-kms.ts';
import { snsDlqType } from './sns-dlq-type.ts';
import { snsEmailRate } from './sns-email-rate.ts';
import { snsFifoEndpoint } from './sns-fifo-endpoint.ts';
import { snsFifoStdq } from './sns-fifo-stdq.ts';
import { snsFilterEsmEnvelope } from './sns-filter-esm-envelope.ts';
import { snsFilterFifo } from './sns-filter-fifo.ts';
import { snsFilterNothing } from './sns-filter-nothing.ts';
import { snsFilterScope } from './sns-filter-scope.ts';
import { snsFilterScopeValue } from './sns-filter-scope-value.ts';
import { snsFilterShape } from './sns-filter-shape.ts';
import { snsHttpPlain } from './sns-http-plain.ts';
import { snsLargeEndpoint } from './sns-large-endpoint.ts';
import { snsNoDlq } from './sns-no-dlq.ts';
import { snsNoDlqManaged } from './sns-no-dlq-managed.ts';
import { snsRawAttr10 } from './sns-raw-attr10.ts';
import { snsStdFifoq } from './sns-std-fifoq.ts';
import { snsSubConfirm } from './sns-sub-confirm.ts';
import { snsSubDelivery } from './sns-sub-delivery.ts';
import { snsSubDup } from './sns-sub-dup.ts';
import { snsSubDupAttr } from './sns-sub-dup-attr.ts';
import { snsSubRaw } from './sns-sub-raw.ts';
import { snsSubReplay } from './sns-sub-replay.ts';
import { snsTargetUnsupported } from './sns-target-unsupported.ts';
import { sqsSizeFlow } from './sqs-size-flow.ts';
import { wireSnsKinesis } from './wire-sns-kinesis.ts';

/** Every rule about wires of kind subscription. A test holds this list against the files of the folder. */
export const subscriptionRules: readonly ConnectionRule<SubscriptionValues>[] = [
  endpointSlow,
  kmsAwsManaged,
  kmsSvcGrant,
  snsDlqKms,
  snsDlqType,
  snsEmailRate,
  snsFifoEndpoint,
  snsFifoStdq,
  snsFilterEsmEnvelope,
  snsFilterFifo,
  snsFilterNothing,
  snsFilterScope,
  snsFilterScopeValue,
  snsFilterShape,
  snsHttpPlain,
  snsLargeEndpoint,
  snsNoDlq,
  snsNoDlqManaged,
  snsRawAttr10,
  snsStdFifoq,
  snsSubConfirm,
  snsSubDelivery,
  snsSubDup,
  snsSubDupAttr,
  snsSubRaw,
  snsSubReplay,
  snsTargetUnsupported,
  sqsSizeFlow,
  wireSnsKinesis,
];
