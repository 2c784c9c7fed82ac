import { design } from '../../../rules/testing/design.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDupName } from './sqs-dup-name.ts';
import { sqsFifoName } from './sqs-fifo-name.ts';
import { sqsName } from './sqs-name.ts';
import { sqsStdName } from './sqs-std-name.ts';

verifyRule(sqsName, {
  valid: [queue({ queueName: 'orders' }), queue({ queueName: 'orders.fifo', fifoQueue: true })],
  invalid: [
    { design: queue({ queueName: 'my orders' }), path: 'queueName', fix: null },
    queue({ queueName: 'x'.repeat(81) }),
    queue({ queueName: '' }),
  ],
  notApplicable: [queue()],
});

verifyRule(sqsStdName, {
  valid: [queue({ queueName: 'orders' })],
  invalid: [{ design: queue({ queueName: 'orders.fifo' }), fix: 'Rename to orders' }],
  notApplicable: [queue(), queue({ fifoQueue: true, queueName: 'orders.fifo' })],
});

verifyRule(sqsFifoName, {
  valid: [queue({ fifoQueue: true, queueName: 'orders.fifo' })],
  invalid: [
    { design: queue({ fifoQueue: true, queueName: 'orders' }), path: 'queueName', fix: 'Rename to orders.fifo' },
  ],
  notApplicable: [queue({ queueName: 'orders' }), queue({ fifoQueue: true })],
});

verifyRule(sqsDupName, {
  valid: [design({ a: ['sqs', { queueName: 'a' }], b: ['sqs', { queueName: 'b' }] })],
  invalid: [{ design: design({ a: ['sqs', { queueName: 'a' }], b: ['sqs', { queueName: 'a' }] }), at: 'b' }],
  notApplicable: [design({ a: 'sqs', b: 'sqs' })],
});
