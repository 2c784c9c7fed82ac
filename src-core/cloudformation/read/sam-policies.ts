/** A policy template of SAM: the parameter that names the resource, and what it allows on it. */
interface SamPolicy {
  readonly parameter: string;
  readonly actions: readonly string[];
}

/**
 * The policy templates of SAM that let something be sent, put, published, invoked or started.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const SAM_POLICIES: Readonly<Record<string, SamPolicy>> = {
  SQSSendMessagePolicy: { parameter: 'QueueName', actions: ['sqs:SendMessage'] },
  SNSPublishMessagePolicy: { parameter: 'TopicName', actions: ['sns:Publish'] },
  SNSCrudPolicy: { parameter: 'TopicName', actions: ['sns:Publish', 'sns:Subscribe'] },
  KinesisCrudPolicy: { parameter: 'StreamName', actions: ['kinesis:PutRecord', 'kinesis:PutRecords'] },
  LambdaInvokePolicy: { parameter: 'FunctionName', actions: ['lambda:InvokeFunction'] },
  StepFunctionsExecutionPolicy: { parameter: 'StateMachineName', actions: ['states:StartExecution'] },
};
