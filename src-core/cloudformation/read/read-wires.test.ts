import { describe, expect, it } from 'vitest';
import { imported, propertiesRead, reading, wiresOf } from '../testing/read-yaml-template.ts';

const NODES = `
  Queue: { Type: AWS::SQS::Queue }
  Dead: { Type: AWS::SQS::Queue, Properties: { QueueName: dead } }
  Topic: { Type: AWS::SNS::Topic }
  Stream: { Type: AWS::Kinesis::Stream }
  Worker: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}' } }
`;

const wires = (more: string) => wiresOf(imported(`Resources:${NODES}${more}`));

describe('wires of CloudFormation', () => {
  it('are event source mappings with their settings', () => {
    const document = imported(`Resources:${NODES}
  Poll:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Queue.Arn
      FunctionName: !Ref Worker
      BatchSize: 5
      FunctionResponseTypes: [ReportBatchItemFailures]
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"a":[1]}}' }] }
      ScalingConfig: { MaximumConcurrency: 7 }
`);
    expect(wiresOf(document)).toEqual(['Queue > Worker (event-source-mapping)']);
    expect(propertiesRead(document, 'Poll')).toEqual({
      batchSize: 5,
      reportBatchItemFailures: true,
      filterPatterns: [{ body: { a: [1] } }],
      maximumConcurrency: 7,
    });
  });

  it('reach a function through its alias and a stream through its consumer', () => {
    expect(
      wires(`
  Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Worker, Name: live } }
  Consumer: { Type: AWS::Kinesis::StreamConsumer, Properties: { ConsumerName: c, StreamARN: !GetAtt Stream.Arn } }
  Poll:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Consumer.ConsumerARN, FunctionName: !Ref Live, StartingPosition: LATEST }
`),
    ).toEqual(['Stream > Worker (event-source-mapping)']);
  });

  it('are subscriptions of their own and those that stand in the topic', () => {
    const document = imported(`Resources:
  Queue: { Type: AWS::SQS::Queue }
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      Subscription:
        - { Protocol: email, Endpoint: a@example.com }
        - { Protocol: sqs, Endpoint: !GetAtt Queue.Arn }
  Own:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Topic
      Protocol: sqs
      Endpoint: !GetAtt Queue.Arn
      FilterPolicy: { kind: [order] }
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Queue.Arn }
`);
    expect(wiresOf(document)).toEqual([
      'Topic > Queue (subscription)',
      'Topic > Queue (subscription)',
      'Topic > TopicSubscription1Endpoint (subscription)',
    ]);
    expect(propertiesRead(document, 'Own')).toEqual({ filterPolicy: { kind: ['order'] }, deadLetterQueue: 'Queue' });
    expect(propertiesRead(document, 'TopicSubscription1Endpoint')).toEqual({
      protocol: 'email',
      address: 'a@example.com',
    });
  });

  it('are redrives, by reference and by the name in an ARN', () => {
    expect(
      wires(`
  A: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3 } } }
  B: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !Sub 'arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:dead', maxReceiveCount: 3 } } }
`),
    ).toEqual(['A > Dead (redrive)', 'B > Dead (redrive)']);
  });

  it('are destinations and dead-letter queues of functions', () => {
    expect(
      wires(`
  Config:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: { FunctionName: !Ref Worker, Qualifier: $LATEST, DestinationConfig: { OnFailure: { Destination: !GetAtt Dead.Arn } } }
  Other: { Type: AWS::Lambda::Function, Properties: { DeadLetterConfig: { TargetArn: !Ref Topic } } }
`),
    ).toEqual(['Other > Topic (async-destination)', 'Worker > Dead (async-destination)']);
  });

  it('are what a role allows: inline, attached, wildcards, and everything that the environment names', () => {
    const role = (statement: string) => `
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: p
          PolicyDocument: { Statement: [${statement}] }
`;
    expect(wires(role('{ Effect: Allow, Action: "sqs:Send*", Resource: [!GetAtt Queue.Arn] }'))).toEqual([
      'Worker > Queue (send)',
    ]);
    expect(wires(role('{ Effect: Allow, Action: "sqs:ReceiveMessage", Resource: !GetAtt Queue.Arn }'))).toEqual([]);
    expect(wires(role('{ Effect: Deny, Action: "sqs:*", Resource: !GetAtt Queue.Arn }'))).toEqual([]);
    expect(wires(role('{ Effect: Allow, Action: "states:StartExecution", Resource: !Ref Machine }'))).toEqual([
      'Worker > Machine (start-execution)',
    ]);
    const attached = `
  Role: { Type: AWS::IAM::Role }
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument: { Statement: { Effect: Allow, Action: [sns:Publish], Resource: !Ref Topic } }
`;
    expect(wires(attached)).toEqual(['Worker > Topic (send)']);
    const everything = role('{ Effect: Allow, Action: "sqs:*", Resource: "*" }');
    expect(wires(everything)).toEqual([]);
    expect(
      wires(
        everything.concat(
          '  Other: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn, Environment: { Variables: { Q: !Ref Queue } } } }\n',
        ),
      ),
    ).toEqual(['Other > Queue (send)']);
  });

  it('are the tasks of a workflow, whose definition names what it calls by id', () => {
    const document = imported(`Resources:
  Queue: { Type: AWS::SQS::Queue }
  Work: { Type: AWS::Lambda::Function }
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        {"StartAt": "Call", "States": {
          "Call": {"Type": "Task", "Resource": "\${Work.Arn}", "Next": "Send"},
          "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                   "Parameters": {"QueueUrl": "\${!Address}", "MessageBody": {"t.$": "$$.Task.Token"}}, "End": true}}}
      DefinitionSubstitutions: { Address: !Ref Queue }
`);
    expect(wiresOf(document)).toEqual(['Machine > Queue (task)', 'Machine > Work (task)']);
    expect(propertiesRead(document, 'Machine-Queue')).toEqual({ integrationPattern: 'wait-for-task-token' });
    expect(JSON.stringify(propertiesRead(document, 'Machine'))).toContain(`"Resource":"\${Work}"`);
  });
});

describe('wires of SAM', () => {
  it('are events of functions, with what Globals say', () => {
    const document = imported(`
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Timeout: 20, Runtime: python3.13 } }
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
  Stream: { Type: AWS::Kinesis::Stream }
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 30
      Events:
        Jobs: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn, BatchSize: 3 } }
        News: { Type: SNS, Properties: { Topic: !Ref Topic } }
        Clicks: { Type: Kinesis, Properties: { Stream: !GetAtt Stream.Arn, StartingPosition: LATEST } }
        Between: { Type: SNS, Properties: { Topic: !Ref Topic, SqsSubscription: true } }
        Web: { Type: Api, Properties: { Path: /, Method: get } }
`);
    expect(propertiesRead(document, 'Worker')).toEqual({ timeoutSeconds: 30, runtime: 'python3.13' });
    expect(propertiesRead(document, 'WorkerJobs')).toEqual({ batchSize: 3 });
    expect(wiresOf(document)).toEqual([
      'Queue > Worker (event-source-mapping)',
      'Stream > Worker (event-source-mapping)',
      'Topic > Worker (subscription)',
      'Topic > WorkerBetweenQueue (subscription)',
      'WorkerBetweenQueue > Worker (event-source-mapping)',
    ]);
  });

  it('are policy templates, statements and connectors, in the resource and on their own', () => {
    expect(
      wiresOf(
        imported(`
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
  Stream: { Type: AWS::Kinesis::Stream }
  Called: { Type: AWS::Serverless::Function }
  Worker:
    Type: AWS::Serverless::Function
    Connectors: { ToStream: { Properties: { Destination: { Id: Stream }, Permissions: [Write] } } }
    Properties:
      Policies:
        - AWSLambdaBasicExecutionRole
        - SQSSendMessagePolicy: { QueueName: !GetAtt Queue.QueueName }
        - Statement: [{ Effect: Allow, Action: sns:Publish, Resource: !Ref Topic }]
  Link:
    Type: AWS::Serverless::Connector
    Properties: { Source: { Id: Worker }, Destination: [{ Id: Called }], Permissions: [Read, Write] }
`),
      ),
    ).toEqual(['Worker > Called (send)', 'Worker > Queue (send)', 'Worker > Stream (send)', 'Worker > Topic (send)']);
  });
});

describe('what has no place on the canvas', () => {
  it('is listed with its line and breaks nothing', () => {
    const { others, document } = reading(
      'Resources:\n  Table: { Type: AWS::DynamoDB::Table }\n  Odd: 5\n  Queue: { Type: AWS::SQS::Queue }\n',
    );
    expect(others).toEqual([
      { logicalId: 'Table', type: 'AWS::DynamoDB::Table', line: 2 },
      { logicalId: 'Odd', type: 'without a type', line: 3 },
    ]);
    expect(document.resources.map(resource => resource.id)).toEqual(['Queue']);
  });
});
