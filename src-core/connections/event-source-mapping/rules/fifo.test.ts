import { fifoQueue, queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmFifoBatch } from './lambda-esm-fifo-batch.ts';
import { lambdaEsmFifoWindow } from './lambda-esm-fifo-window.ts';
import { lambdaEsmPartialFifo } from './lambda-esm-partial-fifo.ts';

verifyRule(lambdaEsmFifoBatch, {
  valid: [queueToFunction({ batchSize: 10 }, { q: fifoQueue })],
  invalid: [{ design: queueToFunction({ batchSize: 100 }, { q: fifoQueue }), fix: 'Set the batch size to 10' }],
  notApplicable: [queueToFunction({ batchSize: 100, maximumBatchingWindowSeconds: 1 })],
});

verifyRule(lambdaEsmFifoWindow, {
  valid: [queueToFunction({}, { q: fifoQueue })],
  invalid: [queueToFunction({ maximumBatchingWindowSeconds: 5 }, { q: fifoQueue })],
  notApplicable: [queueToFunction({ maximumBatchingWindowSeconds: 5 })],
});

verifyRule(lambdaEsmPartialFifo, {
  valid: [queueToFunction({}, { q: fifoQueue })],
  invalid: [queueToFunction({ reportBatchItemFailures: true }, { q: fifoQueue })],
  notApplicable: [queueToFunction({ reportBatchItemFailures: true })],
});
