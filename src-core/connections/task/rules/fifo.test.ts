import { fifoQueue, fifoTopic } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, sendMessage, task, workflowTo } from '../../../rules/testing/workflow.ts';
import { sfnSnsFifoGroup } from './sfn-sns-fifo-group.ts';
import { sfnSqsFifoDelay } from './sfn-sqs-fifo-delay.ts';
import { sfnSqsFifoGroup } from './sfn-sqs-fifo-group.ts';

verifyRule(sfnSqsFifoGroup, {
  valid: [
    workflowTo(
      { q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] },
      { definition: machine({ A: sendMessage(`$\{q}`, { MessageGroupId: 'g' }) }) },
    ),
  ],
  invalid: [
    {
      design: workflowTo({ q: fifoQueue }, { definition: machine({ A: sendMessage(`$\{q}`) }) }),
      says: 'MessageGroupId and MessageDeduplicationId',
    },
  ],
  notApplicable: [workflowTo({ q: 'sqs' })],
});

verifyRule(sfnSqsFifoDelay, {
  valid: [workflowTo({ q: fifoQueue })],
  invalid: [
    workflowTo(
      { q: fifoQueue },
      {
        definition: machine({
          A: sendMessage(`$\{q}`, { MessageGroupId: 'g', MessageDeduplicationId: 'd', DelaySeconds: 5 }),
        }),
      },
    ),
  ],
  notApplicable: [workflowTo({ q: 'sqs' })],
});

verifyRule(sfnSnsFifoGroup, {
  valid: [workflowTo({ t: fifoTopic })],
  invalid: [
    workflowTo(
      { t: fifoTopic },
      { definition: machine({ A: task('sns:publish', { TopicArn: `$\{t}`, 'Message.$': '$' }) }) },
    ),
  ],
  notApplicable: [workflowTo({ t: 'sns' })],
});
