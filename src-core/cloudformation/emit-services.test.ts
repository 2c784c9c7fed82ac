import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build-graph.ts';
import { design } from '../rules/testing/design.ts';
import { emitTemplate } from './emit-template.ts';
import { allowedTo, propertiesOf, templateOf } from './testing/template-of.ts';

describe('a queue', () => {
  it('says its type only when it is FIFO, has no name unless one is given, and says how long it keeps messages', () => {
    const template = templateOf({
      plain: 'sqs',
      strict: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perQueue' }],
    });
    expect(template.Resources['Plain']).toEqual({
      Type: 'AWS::SQS::Queue',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { MessageRetentionPeriod: 345_600 },
    });
    expect(propertiesOf(template, 'Strict')).toEqual({ FifoQueue: true, MessageRetentionPeriod: 345_600 });
  });

  it('leaves out what does not apply to it', () => {
    const template = templateOf({ q: ['sqs', { contentBasedDeduplication: true, delaySeconds: 5 }] });
    expect(propertiesOf(template, 'Q')).toEqual({ DelaySeconds: 5, MessageRetentionPeriod: 345_600 });
  });
});

describe('a topic', () => {
  it('keeps an archive in days, written as a text', () => {
    const template = templateOf({ t: ['sns', { fifoTopic: true, archiveRetentionDays: 30 }] });
    expect(propertiesOf(template, 'T')).toEqual({ FifoTopic: true, ArchivePolicy: { MessageRetentionPeriod: '30' } });
  });

  it('has no properties at all by default', () => {
    expect(templateOf({ t: 'sns' }).Resources['T']).toEqual({ Type: 'AWS::SNS::Topic' });
  });

  it('logs failed deliveries under a role of its own, successful ones only where a share is asked for', () => {
    const role = { 'Fn::GetAtt': ['TRole', 'Arn'] };
    const failuresOnly = templateOf({ t: ['sns', { deliveryStatusProtocols: ['sqs'] }] });
    expect(propertiesOf(failuresOnly, 'T')['DeliveryStatusLogging']).toEqual([
      { Protocol: 'sqs', FailureFeedbackRoleArn: role },
    ]);
    expect(JSON.stringify(propertiesOf(failuresOnly, 'TRole'))).toContain('"Service":"sns.amazonaws.com"');
    expect(allowedTo(failuresOnly, 'T').every(grant => /^logs:.+:log-group:\*/.test(grant))).toBe(true);
    const both = templateOf({
      t: ['sns', { deliveryStatusProtocols: ['lambda'], deliveryStatusSamplePercent: 25 }],
    });
    expect(propertiesOf(both, 'T')['DeliveryStatusLogging']).toMatchObject([
      { SuccessFeedbackRoleArn: role, SuccessFeedbackSampleRate: '25' },
    ]);
  });
});

describe('a stream', () => {
  it('always has a number of shards when it is provisioned', () => {
    expect(propertiesOf(templateOf({ s: 'kinesis' }), 'S')).toEqual({ ShardCount: 1, RetentionPeriodHours: 24 });
  });

  it('has none when it is on demand, and names the kind of encryption beside the key', () => {
    const template = templateOf({ s: ['kinesis', { streamMode: 'ON_DEMAND', kmsKeyId: 'alias/aws/kinesis' }] });
    expect(propertiesOf(template, 'S')).toEqual({
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
      RetentionPeriodHours: 24,
    });
  });
});

describe('a function', () => {
  it('logs to a group of its own and may do nothing else', () => {
    const template = templateOf({ f: 'lambda' });
    expect(propertiesOf(template, 'F')).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': ['FRole', 'Arn'] },
      LoggingConfig: { LogGroup: { Ref: 'FLogGroup' } },
    });
    expect(propertiesOf(template, 'F')).not.toHaveProperty('Timeout');
    expect(allowedTo(template, 'F')).toEqual(['logs:CreateLogStream FLogGroup', 'logs:PutLogEvents FLogGroup']);
    expect(Object.keys(template.Resources)).toEqual(['F', 'FLogGroup', 'FRole']);
  });

  it('gets environment variables as texts', () => {
    const template = templateOf({ f: ['lambda', { environmentVariables: { STAGE: 'test', LIMIT: 3, GONE: null } }] });
    expect(propertiesOf(template, 'F')['Environment']).toEqual({ Variables: { STAGE: 'test', LIMIT: '3' } });
  });

  it('asks where the package lies when AWS takes no code in a template for its runtime', () => {
    const template = templateOf({ f: ['lambda', { runtime: 'java25', handler: 'shop.Orders::handle' }] });
    expect(propertiesOf(template, 'F')).toMatchObject({
      Handler: 'shop.Orders::handle',
      Code: { S3Bucket: { Ref: 'FCodeBucket' }, S3Key: { Ref: 'FCodeKey' } },
    });
    expect(Object.keys(template.Parameters ?? {})).toEqual(['FCodeBucket', 'FCodeKey']);
  });

  it('writes retries of asynchronous events only where they differ from AWS’s', () => {
    expect(templateOf({ f: ['lambda', { maximumRetryAttempts: 2 }] }).Resources).not.toHaveProperty('FInvokeConfig');
    const template = templateOf({ f: ['lambda', { maximumRetryAttempts: 0 }] });
    expect(propertiesOf(template, 'FInvokeConfig')).toEqual({
      FunctionName: { Ref: 'F' },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 0,
    });
  });

  it('is a container image without runtime, handler or layers, and asks for the image that is not given', () => {
    const image = { packageType: 'Image', runtime: 'python3.14', layers: ['arn:aws:lambda:eu-west-1:1:layer:a:1'] };
    const asked = templateOf({ f: ['lambda', image] });
    expect(propertiesOf(asked, 'F')).toMatchObject({
      PackageType: 'Image',
      Code: { ImageUri: { Ref: 'FImageUri' } },
    });
    for (const name of ['Runtime', 'Handler', 'Layers']) expect(propertiesOf(asked, 'F')).not.toHaveProperty(name);
    const pattern = new RegExp(`^(?:${String(asked.Parameters?.['FImageUri']?.['AllowedPattern'])})$`);
    const imageUri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:v1';
    expect(imageUri).toMatch(pattern);
    expect('docker.io/orders').not.toMatch(pattern);
    const given = templateOf({ f: ['lambda', { ...image, imageUri }] });
    expect(propertiesOf(given, 'F')['Code']).toEqual({ ImageUri: imageUri });
    expect(given.Parameters).toBeUndefined();
  });

  it('may use network interfaces when it runs in a VPC', () => {
    const vpc = { vpcSubnetIds: ['subnet-1', 'subnet-2'], vpcSecurityGroupIds: ['sg-1'] };
    const template = templateOf({ f: ['lambda', vpc] });
    expect(propertiesOf(template, 'F')['VpcConfig']).toEqual({
      SubnetIds: ['subnet-1', 'subnet-2'],
      SecurityGroupIds: ['sg-1'],
    });
    expect(allowedTo(template, 'F')).toContain('ec2:CreateNetworkInterface *');
    expect(allowedTo(templateOf({ f: 'lambda' }), 'F').join()).not.toContain('ec2:');
  });

  it('logs in JSON with levels to its own group, and leaves levels out of plain text', () => {
    const levels = { applicationLogLevel: 'WARN', systemLogLevel: 'DEBUG' };
    const group = { LogGroup: { Ref: 'FLogGroup' } };
    expect(propertiesOf(templateOf({ f: ['lambda', { logFormat: 'JSON', ...levels }] }), 'F')['LoggingConfig']).toEqual(
      {
        ...group,
        LogFormat: 'JSON',
        ApplicationLogLevel: 'WARN',
        SystemLogLevel: 'DEBUG',
      },
    );
    expect(propertiesOf(templateOf({ f: ['lambda', levels] }), 'F')['LoggingConfig']).toEqual(group);
  });

  it('publishes a version to start from a snapshot', () => {
    const template = templateOf({ f: ['lambda', { runtime: 'java25', snapStart: 'PublishedVersions' }] });
    expect(propertiesOf(template, 'F')['SnapStart']).toEqual({ ApplyOn: 'PublishedVersions' });
    expect(template.Resources['FVersion']).toEqual({
      Type: 'AWS::Lambda::Version',
      Properties: { FunctionName: { Ref: 'F' } },
    });
  });

  it('may write traces when tracing is active', () => {
    const template = templateOf({ f: ['lambda', { tracingMode: 'Active', architecture: 'arm64' }] });
    expect(allowedTo(template, 'F')).toContain('xray:PutTraceSegments *');
    expect(propertiesOf(template, 'F')['Architectures']).toEqual(['arm64']);
  });
});

describe('a state machine', () => {
  it('has its definition as text, because AWS refuses null anywhere else in a template', () => {
    const definition = { StartAt: 'A', States: { A: { Type: 'Pass', ResultPath: null, End: true } } };
    const template = templateOf({ m: ['step-functions', { definition }] });
    expect(JSON.parse(String(propertiesOf(template, 'M')['DefinitionString']))).toEqual(definition);
    expect(propertiesOf(template, 'M')).not.toHaveProperty('DefinitionSubstitutions');
    expect(propertiesOf(template, 'MRole')['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [{ Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } }],
    });
  });

  it('substitutes what each token stands for in its place', () => {
    const task = (resource: string, parameters: Record<string, string>) => ({
      Resource: resource,
      Parameters: parameters,
    });
    const definition = {
      States: {
        A: { Type: 'Task', ...task('arn:aws:states:::lambda:invoke', { FunctionName: `\${my-fn}` }) },
        B: { Type: 'Task', ...task('arn:aws:states:::sqs:sendMessage', { QueueUrl: `\${q}` }) },
        C: { Type: 'Task', ...task('arn:aws:states:::aws-sdk:kinesis:putRecord', { StreamName: `\${s}` }) },
        D: { Type: 'Task', ...task('arn:aws:states:::aws-sdk:kinesis:putRecord', { StreamARN: `\${s}` }) },
        E: { Type: 'Pass', Result: `\${nobody}` },
      },
    };
    const template = templateOf({
      m: ['step-functions', { definition }],
      'my-fn': 'lambda',
      q: 'sqs',
      s: 'kinesis',
    });
    const properties = propertiesOf(template, 'M');
    expect(properties['DefinitionSubstitutions']).toEqual({
      my_fn: { 'Fn::GetAtt': ['MyFn', 'Arn'] },
      q: { Ref: 'Q' },
      s: { Ref: 'S' },
      s_arn: { 'Fn::GetAtt': ['S', 'Arn'] },
    });
    const text = String(properties['DefinitionString']);
    expect(text).toContain(`"\${my_fn}"`);
    expect(text).toContain(`"StreamARN": "\${s_arn}"`);
    expect(text).toContain(`"\${nobody}"`);
  });

  it('may call what its tasks name although nobody drew the wire', () => {
    const definition = { States: { A: { Type: 'Task', Parameters: { QueueUrl: `\${q}` } } } };
    const template = templateOf({ m: ['step-functions', { definition }], q: 'sqs' });
    expect(allowedTo(template, 'M')).toEqual(['sqs:SendMessage Q']);
  });

  it('logs to a vended log group, with the rights that AWS asks for', () => {
    const template = templateOf({ m: ['step-functions', { loggingLevel: 'ALL', stateMachineType: 'EXPRESS' }] });
    expect(propertiesOf(template, 'M')).toMatchObject({
      StateMachineType: 'EXPRESS',
      LoggingConfiguration: {
        Level: 'ALL',
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['MLogGroup', 'Arn'] } } }],
      },
    });
    expect(propertiesOf(template, 'MLogGroup')).toEqual({
      LogGroupName: { 'Fn::Sub': `/aws/vendedlogs/states/\${AWS::StackName}-m` },
    });
    expect(allowedTo(template, 'M')).toContain('logs:CreateLogDelivery *');
  });

  it('logs execution data only while it logs', () => {
    const dataOf = (loggingLevel: string) =>
      propertiesOf(templateOf({ m: ['step-functions', { loggingLevel, includeExecutionData: true }] }), 'M')[
        'LoggingConfiguration'
      ];
    expect(dataOf('ERROR')).toMatchObject({ Level: 'ERROR', IncludeExecutionData: true });
    expect(dataOf('OFF')).toBeUndefined();
  });

  it('is encrypted with the key of the person, which its own role and those who start it may use', () => {
    const kmsKeyId = 'arn:aws:kms:eu-west-1:111122223333:key/mine';
    const template = templateOf(
      { f: 'lambda', m: ['step-functions', { kmsKeyId, kmsDataKeyReusePeriodSeconds: 600 }] },
      { 'f -> m': 'start-execution' },
    );
    expect(propertiesOf(template, 'M')['EncryptionConfiguration']).toEqual({
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: { Ref: 'MKeyArn' },
      KmsDataKeyReusePeriodSeconds: 600,
    });
    expect(template.Parameters).toMatchObject({ MKeyArn: { Default: kmsKeyId } });
    expect(allowedTo(template, 'M')).toEqual(['kms:Decrypt MKeyArn', 'kms:GenerateDataKey MKeyArn']);
    expect(allowedTo(template, 'F')).toContain('kms:Decrypt MKeyArn');
    const without = templateOf({ m: ['step-functions', { kmsDataKeyReusePeriodSeconds: 600 }] });
    expect(propertiesOf(without, 'M')).not.toHaveProperty('EncryptionConfiguration');
  });

  it('may run the executions of its own distributed map, without a circle', () => {
    const definition = { States: { A: { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' } } } } };
    const template = templateOf({ m: ['step-functions', { definition }] });
    expect(allowedTo(template, 'M')).toContain('states:StartExecution M');
    expect(template.Resources['MPolicy']).toMatchObject({ Type: 'AWS::IAM::Policy' });
  });
});

describe('tags', () => {
  const tags = { team: 'orders', cost: '12' };
  const list = [
    { Key: 'team', Value: 'orders' },
    { Key: 'cost', Value: '12' },
  ];

  it('are written as a list of keys and values on everything that takes them', () => {
    const template = templateOf(
      {
        q: ['sqs', { tags }],
        t: ['sns', { tags }],
        s: ['kinesis', { tags }],
        f: ['lambda', { tags }],
        m: ['step-functions', { tags }],
      },
      { 'q -> f': ['event-source-mapping', { tags }] },
    );
    for (const id of ['Q', 'T', 'S', 'F', 'M', 'QF']) expect(propertiesOf(template, id)['Tags'], id).toEqual(list);
  });

  it('are left out where there are none', () => {
    expect(propertiesOf(templateOf({ q: ['sqs', { tags: {} }] }), 'Q')).not.toHaveProperty('Tags');
  });
});

describe('what is outside the stack', () => {
  it('asks for the address of an endpoint as a parameter that catches the wrong kind', () => {
    const template = templateOf(
      { t: 'sns', phone: ['endpoint', { protocol: 'sms' }] },
      { 't -> phone': 'subscription' },
    );
    const parameter = template.Parameters?.['PhoneAddress'];
    expect(parameter).toMatchObject({ Type: 'String', Description: expect.stringContaining('Phone number') });
    const pattern = new RegExp(`^(?:${String(parameter?.['AllowedPattern'])})$`);
    expect('+15555550100').toMatch(pattern);
    expect('0171-5550100').not.toMatch(pattern);
  });

  it('has no parameter for an address that is given, or that nothing uses', () => {
    const template = templateOf(
      { t: 'sns', ops: ['endpoint', { protocol: 'email', address: 'ops@example.com' }], idle: 'endpoint' },
      { 't -> ops': 'subscription' },
    );
    expect(template.Parameters).toBeUndefined();
    expect(propertiesOf(template, 'TOps')).toMatchObject({ Protocol: 'email', Endpoint: 'ops@example.com' });
  });

  it('tells a client where to send, and names what nothing in the design feeds', () => {
    const template = templateOf(
      { shop: 'client', t: 'sns', q: 'sqs', s: 'kinesis' },
      { 'shop -> t': 'send', 't -> q': 'subscription' },
    );
    expect(template.Outputs).toEqual({
      TTopicArn: { Description: 'ARN of the topic "t"', Value: { Ref: 'T' } },
      SStreamName: { Description: 'Name of the stream "s"', Value: { Ref: 'S' } },
    });
  });

  it('is nothing to export on its own', () => {
    const emitted = emitTemplate(buildGraph(design({ shop: 'client' })));
    expect(emitted).toMatchObject({ ok: false, error: [{ code: 'EMPTY' }] });
  });
});

describe('the picture of the design', () => {
  it('is kept beside the resources: names, places, wires, and what only the simulation reads', () => {
    const template = templateOf(
      { shop: ['client', { ratePerSecond: 5 }], q: 'sqs', f: ['lambda', { processingMillis: 80, timeoutSeconds: 9 }] },
      { 'shop -> q': 'send', 'q -> f': 'event-source-mapping' },
    );
    expect(template.Metadata?.['Eventloom']).toMatchObject({
      Design: 'Test',
      Elements: [
        { Id: 'shop', Type: 'client', Name: 'shop', Position: [0, 0], Properties: { ratePerSecond: 5 } },
        { Id: 'q', Type: 'sqs', Position: [320, 0], Resources: ['Q'] },
        { Id: 'f', Properties: { processingMillis: 80 }, Resources: ['F', 'FLogGroup', 'FRole'] },
        { Id: 'shop-q', Type: 'send', From: 'shop', To: 'q' },
        { Id: 'q-f', From: 'q', To: 'f', Resources: ['QF', 'FRole'] },
      ],
    });
  });

  it('keeps what no template may hold as text', () => {
    const attributes = { customer: null, Ref: 'x' };
    const template = templateOf({ shop: ['client', { attributes }], q: 'sqs' });
    expect(template.Metadata?.['Eventloom']).toMatchObject({
      Elements: [{ Id: 'shop', Properties: { attributes: { Json: JSON.stringify(attributes) } } }, { Id: 'q' }],
    });
  });

  it('changes alone when a node is moved', () => {
    const document = design({ q: 'sqs', t: 'sns' }, { 't -> q': 'subscription' });
    const moved = {
      ...document,
      resources: document.resources.map(resource => ({ ...resource, position: { x: 7, y: 8 } })),
    };
    const [before, after] = [document, moved].map(each => emitTemplate(buildGraph(each)));
    if (!before?.ok || !after?.ok) throw new Error('not emitted');
    expect({ ...after.value, Metadata: before.value.Metadata }).toEqual(before.value);
    expect(after.value.Metadata).not.toEqual(before.value.Metadata);
  });
});
