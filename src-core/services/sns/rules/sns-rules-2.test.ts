import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsThroughputValue } from './sns-throughput-value.ts';
import { snsTracingFifo } from './sns-tracing-fifo.ts';
import { snsTracingValue } from './sns-tracing-value.ts';

verifyRule(snsThroughputValue, {
  valid: [design({ t: ['sns', { fifoTopic: true, fifoThroughputScope: 'MessageGroup' }] })],
  invalid: [design({ t: ['sns', { fifoTopic: true, fifoThroughputScope: 'Group' }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsTracingFifo, {
  valid: [design({ t: ['sns', { fifoTopic: true }] })],
  invalid: [design({ t: ['sns', { fifoTopic: true, tracingConfig: 'Active' }] })],
  notApplicable: [design({ t: ['sns', { tracingConfig: 'Active' }] })],
});

verifyRule(snsTracingValue, {
  valid: [design({ t: ['sns', { tracingConfig: 'Active' }] })],
  invalid: [design({ t: ['sns', { tracingConfig: 'On' }] })],
  notApplicable: [design({ t: 'sns' })],
});
