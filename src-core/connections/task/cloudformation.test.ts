import { describe, expect, it } from 'vitest';
import { allowedTo, templateOf } from '../../cloudformation/testing/template-of.ts';

describe('task', () => {
  const machine = (resource: string, field: string, to: string) =>
    [
      'step-functions',
      { definition: { States: { A: { Type: 'Task', Resource: resource, Parameters: { [field]: `\${${to}}` } } } } },
    ] as const;

  it('grants the one action that the definition asks for', () => {
    const cases: [string, string, string, string[]][] = [
      ['arn:aws:states:::lambda:invoke', 'FunctionName', 'lambda', ['lambda:InvokeFunction X']],
      [`\${x}`, 'Any', 'lambda', ['lambda:InvokeFunction X']],
      ['arn:aws:states:::sqs:sendMessage', 'QueueUrl', 'sqs', ['sqs:SendMessage X']],
      ['arn:aws:states:::aws-sdk:sqs:purgeQueue', 'QueueUrl', 'sqs', ['sqs:PurgeQueue X']],
      ['arn:aws:states:::sns:publish', 'TopicArn', 'sns', ['sns:Publish X']],
      ['arn:aws:states:::aws-sdk:kinesis:putRecords', 'StreamName', 'kinesis', ['kinesis:PutRecords X']],
      [
        'arn:aws:states:::aws-sdk:sfn:startSyncExecution',
        'StateMachineArn',
        'step-functions',
        ['states:StartSyncExecution X'],
      ],
    ];
    for (const [resource, field, type, allowed] of cases) {
      const template = templateOf({ m: machine(resource, field, 'x'), x: type }, { 'm -> x': 'task' });
      expect(allowedTo(template, 'M'), resource).toEqual(allowed);
    }
  });

  it('watches the executions that it waits for', () => {
    const template = templateOf(
      { m: machine('arn:aws:states:::states:startExecution.sync:2', 'StateMachineArn', 'x'), x: 'step-functions' },
      { 'm -> x': 'task' },
    );
    const rule = 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';
    expect(allowedTo(template, 'M')).toEqual([
      `events:DescribeRule arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:${rule}`,
      `events:PutRule arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:${rule}`,
      `events:PutTargets arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:${rule}`,
      `states:DescribeExecution arn:\${AWS::Partition}:states:\${AWS::Region}:\${AWS::AccountId}:execution:\${X.Name}:*`,
      'states:StartExecution X',
      `states:StopExecution arn:\${AWS::Partition}:states:\${AWS::Region}:\${AWS::AccountId}:execution:\${X.Name}:*`,
    ]);
  });

  it('lets whoever gets the token answer with it', () => {
    const template = templateOf(
      { m: machine('arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'QueueUrl', 'q'), q: 'sqs', f: 'lambda' },
      { 'm -> q': 'task', 'q -> f': 'event-source-mapping' },
    );
    expect(allowedTo(template, 'F')).toContain('states:SendTaskSuccess M');
  });

  it('goes by the wire while the definition does not name the target', () => {
    const template = templateOf({ m: 'step-functions', q: 'sqs' }, { 'm -> q': 'task' });
    expect(allowedTo(template, 'M')).toEqual(['sqs:SendMessage Q']);
  });
});
