import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnTaskUnused } from './sfn-task-unused.ts';

verifyRule(sfnTaskUnused, {
  valid: [
    design(
      {
        q: 'sqs',
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: { QueueUrl: `$\{q}`, 'MessageBody.$': '$' },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'w -> q': 'task' },
    ),
  ],
  invalid: [{ design: design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' }), at: 'w-f' }],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'task' })],
});
