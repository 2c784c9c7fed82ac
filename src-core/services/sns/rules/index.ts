import type { ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';
import { snsArchiveDays } from './sns-archive-days.ts';
import { snsDisplayName } from './sns-display-name.ts';
import { snsFifoAttr } from './sns-fifo-attr.ts';
import { snsFifoName } from './sns-fifo-name.ts';
import { snsFifoSubs } from './sns-fifo-subs.ts';
import { snsFifoThroughput } from './sns-fifo-throughput.ts';
import { snsFilterCount } from './sns-filter-count.ts';
import { snsKmsKey } from './sns-kms-key.ts';
import { snsLargeCount } from './sns-large-count.ts';
import { snsName } from './sns-name.ts';
import { snsNoPublisher } from './sns-no-publisher.ts';
import { snsNoSubs } from './sns-no-subs.ts';
import { snsSignatureV1 } from './sns-signature-v1.ts';
import { snsSignatureValue } from './sns-signature-value.ts';
import { snsSizeRange } from './sns-size-range.ts';
import { snsSseOff } from './sns-sse-off.ts';
import { snsStatusProtocol } from './sns-status-protocol.ts';
import { snsStatusSample } from './sns-status-sample.ts';
import { snsStatusUnused } from './sns-status-unused.ts';
import { snsStdName } from './sns-std-name.ts';
import { snsTags } from './sns-tags.ts';
import { snsThroughputValue } from './sns-throughput-value.ts';
import { snsTracingFifo } from './sns-tracing-fifo.ts';
import { snsTracingValue } from './sns-tracing-value.ts';

/** Every rule about SNS topics. A test holds this list against the files of the folder. */
export const snsRules: readonly ResourceRule<SnsValues>[] = [
  snsArchiveDays,
  snsDisplayName,
  snsFifoAttr,
  snsFifoName,
  snsFifoSubs,
  snsFifoThroughput,
  snsFilterCount,
  snsLargeCount,
  snsName,
  snsNoPublisher,
  snsNoSubs,
  snsSignatureV1,
  snsSignatureValue,
  snsSizeRange,
  snsSseOff,
  snsStatusProtocol,
  snsStatusSample,
  snsStatusUnused,
  snsStdName,
  snsTags,
  snsThroughputValue,
  snsTracingFifo,
  snsTracingValue,
  snsKmsKey,
];
