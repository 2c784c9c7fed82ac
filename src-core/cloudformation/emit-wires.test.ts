import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { allowedTo, propertiesOf, templateOf } from './testing/template-of.ts';

const LOGS = ['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup'];

describe('send', () => {
  it('lets a function do only what the wire says and tells it where to send', () => {
    const template = templateOf(
      { f: 'lambda', orders: 'sqs', 'news-topic': 'sns', clicks: 'kinesis', g: 'lambda', hook: ['endpoint', {}] },
      {
        'f -> orders': 'send',
        'f -> news-topic': 'send',
        'f -> clicks': 'send',
        'f -> g': 'send',
        'f -> hook': 'send',
      },
    );
    expect(allowedTo(template, 'F')).toEqual([
      'kinesis:PutRecord Clicks',
      'kinesis:PutRecords Clicks',
      'lambda:InvokeFunction G',
      ...LOGS,
      'sns:Publish NewsTopic',
      'sqs:SendMessage Orders',
    ]);
    expect(propertiesOf(template, 'F')['Environment']).toEqual({
      Variables: {
        ORDERS_QUEUE_URL: { Ref: 'Orders' },
        NEWS_TOPIC_ARN: { Ref: 'NewsTopic' },
        CLICKS_STREAM_NAME: { Ref: 'Clicks' },
        G_FUNCTION_NAME: { Ref: 'G' },
        HOOK_ADDRESS: { Ref: 'HookAddress' },
      },
    });
  });

  it('keeps a variable that the person set themselves', () => {
    const template = templateOf(
      { f: ['lambda', { environmentVariables: { Q_QUEUE_URL: 'mine' } }], q: 'sqs' },
      { 'f -> q': 'send' },
    );
    expect(propertiesOf(template, 'F')['Environment']).toEqual({ Variables: { Q_QUEUE_URL: 'mine' } });
  });

  it('grants the customer’s key of an encrypted queue: by its ARN, by its id, or by an ARN asked for', () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/abc';
    const template = templateOf(
      {
        f: 'lambda',
        a: ['sqs', { kmsMasterKeyId: key }],
        b: ['sqs', { kmsMasterKeyId: 'abc-123' }],
        c: ['sqs', { kmsMasterKeyId: 'alias/orders' }],
        d: ['sqs', { kmsMasterKeyId: 'alias/aws/sqs' }],
      },
      { 'f -> a': 'send', 'f -> b': 'send', 'f -> c': 'send', 'f -> d': 'send' },
    );
    const keys = allowedTo(template, 'F').filter(line => line.startsWith('kms:GenerateDataKey'));
    expect(keys).toEqual([
      'kms:GenerateDataKey AKeyArn',
      'kms:GenerateDataKey CKeyArn',
      `kms:GenerateDataKey arn:\${AWS::Partition}:kms:\${AWS::Region}:\${AWS::AccountId}:key/abc-123`,
    ]);
    expect(template.Parameters).toMatchObject({ AKeyArn: { Default: key }, CKeyArn: {} });
    expect(template.Parameters?.['CKeyArn']).not.toHaveProperty('Default');
    expect(propertiesOf(template, 'A')['KmsMasterKeyId']).toEqual({ Ref: 'AKeyArn' });
  });
});

describe('subscription', () => {
  it('opens a queue to its topics in one policy, before anything is delivered', () => {
    const template = templateOf(
      { one: 'sns', two: 'sns', q: 'sqs' },
      { 'one -> q': ['subscription', { rawMessageDelivery: true }], 'two -> q': 'subscription' },
    );
    expect(propertiesOf(template, 'QPolicy')).toEqual({
      Queues: [{ Ref: 'Q' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Allow1',
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: { 'Fn::GetAtt': ['Q', 'Arn'] },
            Condition: { ArnEquals: { 'aws:SourceArn': [{ Ref: 'One' }, { Ref: 'Two' }] } },
          },
        ],
      },
    });
    expect(template.Resources['OneQ']).toMatchObject({
      DependsOn: 'QPolicy',
      Properties: {
        TopicArn: { Ref: 'One' },
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': ['Q', 'Arn'] },
        RawMessageDelivery: true,
      },
    });
  });

  it('lets the topic invoke a function, and writes a filter that holds null as text', () => {
    const filterPolicy = { customer: [null, 'x'] };
    const template = templateOf(
      { t: 'sns', f: 'lambda' },
      { 't -> f': ['subscription', { filterPolicy, rawMessageDelivery: true, filterPolicyScope: 'MessageBody' }] },
    );
    expect(propertiesOf(template, 'TFPermission')).toEqual({
      FunctionName: { Ref: 'F' },
      Action: 'lambda:InvokeFunction',
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: 'T' },
    });
    const properties = propertiesOf(template, 'TF');
    expect(properties).toMatchObject({ Protocol: 'lambda', FilterPolicy: JSON.stringify(filterPolicy) });
    expect(properties['FilterPolicyScope']).toBe('MessageBody');
    // Lambda gets no raw messages.
    expect(properties).not.toHaveProperty('RawMessageDelivery');
  });

  it('writes a filter on a field that CloudFormation would take for its own function as text', () => {
    const filterPolicy = { Ref: ['A-1'] };
    const template = templateOf({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicy }] });
    expect(propertiesOf(template, 'TQ')['FilterPolicy']).toBe('{"Ref":["A-1"]}');
  });

  it('opens the dead-letter queue to the topic', () => {
    const template = templateOf(
      { t: 'sns', hook: ['endpoint', { protocol: 'https' }], dead: 'sqs' },
      { 't -> hook': ['subscription', { deadLetterQueue: 'dead', deliveryPolicy: { healthyRetryPolicy: {} } }] },
    );
    expect(propertiesOf(template, 'THook')).toEqual({
      TopicArn: { Ref: 'T' },
      Protocol: 'https',
      Endpoint: { Ref: 'HookAddress' },
      DeliveryPolicy: { healthyRetryPolicy: {} },
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } },
    });
    expect(template.Resources['DeadPolicy']).toMatchObject({ Type: 'AWS::SQS::QueuePolicy' });
    expect(template.Resources['THook']?.['DependsOn']).toBe('DeadPolicy');
  });
});

describe('redrive', () => {
  it('is a property of the queue it starts at', () => {
    const template = templateOf({ q: 'sqs', dead: 'sqs' }, { 'q -> dead': ['redrive', { maxReceiveCount: 4 }] });
    expect(propertiesOf(template, 'Q')['RedrivePolicy']).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] },
      maxReceiveCount: 4,
    });
    expect(Object.keys(template.Resources)).toEqual(['Q', 'Dead']);
  });
});

describe('event source mapping', () => {
  it('counts its events and encrypts its filter where that is asked for', () => {
    const templateFor = (properties: Readonly<Record<string, string | boolean>>) =>
      templateOf({ q: 'sqs', f: 'lambda' }, { 'q -> f': ['event-source-mapping', properties] });
    const mapping = (properties: Readonly<Record<string, string | boolean>>) =>
      propertiesOf(templateFor(properties), 'QF');
    const arn = 'arn:aws:kms:eu-west-1:111122223333:key/mine';
    expect(mapping({ eventCountMetrics: true, kmsKeyArn: arn })).toMatchObject({
      MetricsConfig: { Metrics: ['EventCount'] },
      KmsKeyArn: { Ref: 'QFKeyArn' },
    });
    expect(templateFor({ kmsKeyArn: arn }).Parameters).toMatchObject({ QFKeyArn: { Default: arn } });
    expect(mapping({})).not.toHaveProperty('MetricsConfig');
  });

  it('of a queue writes what queues know, and lets the role read', () => {
    const template = templateOf(
      { q: 'sqs', f: 'lambda' },
      {
        'q -> f': [
          'event-source-mapping',
          {
            batchSize: 50,
            maximumBatchingWindowSeconds: 5,
            reportBatchItemFailures: true,
            maximumConcurrency: 7,
            filterPatterns: [{ body: { kind: ['order'] } }],
            startingPosition: 'LATEST',
          },
        ],
      },
    );
    expect(propertiesOf(template, 'QF')).toEqual({
      FunctionName: { Ref: 'F' },
      EventSourceArn: { 'Fn::GetAtt': ['Q', 'Arn'] },
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 5,
      ScalingConfig: { MaximumConcurrency: 7 },
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["order"]}}' }] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(allowedTo(template, 'F')).toEqual([
      ...LOGS,
      'sqs:DeleteMessage Q',
      'sqs:GetQueueAttributes Q',
      'sqs:ReceiveMessage Q',
    ]);
  });

  it('of a stream makes a consumer for enhanced fan-out and tells its failures', () => {
    const template = templateOf(
      { s: 'kinesis', f: 'lambda', dead: 'sqs' },
      {
        's -> f': [
          'event-source-mapping',
          {
            startingPosition: 'TRIM_HORIZON',
            enhancedFanOut: true,
            onFailureDestination: 'dead',
            maximumConcurrency: 5,
          },
        ],
      },
    );
    expect(propertiesOf(template, 'SF')).toEqual({
      FunctionName: { Ref: 'F' },
      EventSourceArn: { 'Fn::GetAtt': ['SFConsumer', 'ConsumerARN'] },
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
    });
    expect(propertiesOf(template, 'SFConsumer')).toEqual({
      ConsumerName: 's-f',
      StreamARN: { 'Fn::GetAtt': ['S', 'Arn'] },
    });
    expect(allowedTo(template, 'F')).toContain('kinesis:SubscribeToShard SFConsumer');
    expect(allowedTo(template, 'F')).toContain('kinesis:GetRecords S');
    expect(allowedTo(template, 'F')).toContain('sqs:SendMessage Dead');
  });
});

describe('asynchronous destination', () => {
  it('puts both destinations and the retries into one config, the dead-letter queue on the function', () => {
    const template = templateOf(
      { f: ['lambda', { maximumRetryAttempts: 1 }], good: 'sns', bad: 'sqs', dead: 'sqs' },
      {
        'f -> good': ['async-destination', { condition: 'on-success' }],
        'f -> bad': ['async-destination', { condition: 'on-failure' }],
        'f -> dead': ['async-destination', { condition: 'dead-letter' }],
      },
    );
    expect(propertiesOf(template, 'FInvokeConfig')).toEqual({
      FunctionName: { Ref: 'F' },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 1,
      DestinationConfig: {
        OnSuccess: { Destination: { Ref: 'Good' } },
        OnFailure: { Destination: { 'Fn::GetAtt': ['Bad', 'Arn'] } },
      },
    });
    expect(propertiesOf(template, 'F')['DeadLetterConfig']).toEqual({ TargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } });
    expect(allowedTo(template, 'F')).toEqual([
      ...LOGS,
      'sns:Publish Good',
      'sqs:SendMessage Bad',
      'sqs:SendMessage Dead',
    ]);
  });
});

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

describe('start execution', () => {
  it('starts or waits, as the wire says', () => {
    const wait = templateOf(
      { f: 'lambda', m: ['step-functions', { stateMachineType: 'EXPRESS' }] },
      { 'f -> m': ['start-execution', { invocation: 'sync' }] },
    );
    expect(allowedTo(wait, 'F')).toEqual([...LOGS, 'states:StartSyncExecution M']);
    const start = templateOf({ f: 'lambda', m: 'step-functions' }, { 'f -> m': 'start-execution' });
    expect(allowedTo(start, 'F')).toEqual([...LOGS, 'states:StartExecution M']);
    expect(propertiesOf(start, 'F')['Environment']).toEqual({ Variables: { M_STATE_MACHINE_ARN: { Ref: 'M' } } });
  });
});

describe('a wire that AWS does not have', () => {
  it('is refused with the reason and the way round', () => {
    const emitted = emitTemplate(buildGraph(design({ t: 'sns', s: 'kinesis' }, { 't -> s': 'subscription' })));
    expect(emitted).toMatchObject({ ok: false, error: [{ code: 'WIRE', elements: ['t-s'] }] });
    const message = emitted.ok ? '' : (emitted.error[0]?.message ?? '');
    expect(message).toContain('"t"');
    expect(message).toContain('Lambda function');
  });
});
