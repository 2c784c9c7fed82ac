import { describe, expect, it } from 'vitest';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';

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

  it('hands its secrets over as substitutions of parameters that nobody can read again', () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::aws-sdk:sqs:sendMessage',
          Parameters: {
            ApiKey: 's3cr3t',
            Again: [{ ApiKey: 's3cr3t' }],
            'Password.$': '$.password',
            TaskToken: '$$.Task.Token',
            Text: 'AKIAIOSFODNN7EXAMPLE',
          },
          End: true,
        },
      },
    };
    const template = templateOf({ m: ['step-functions', { definition }] });
    expect(propertiesOf(template, 'M')['DefinitionSubstitutions']).toEqual({
      secret_ApiKey: { Ref: 'MSecretApiKey' },
      secret_Text2: { Ref: 'MSecretText2' },
    });
    expect(template.Parameters?.['MSecretApiKey']).toMatchObject({ NoEcho: true });
    expect(JSON.stringify(template)).not.toMatch(/s3cr3t|AKIA/);
    const text = String(propertiesOf(template, 'M')['DefinitionString']);
    expect(text.match(/\$\{secret_ApiKey\}/g)).toHaveLength(2);
    expect(text).toContain('"Password.$": "$.password"');
  });
});
