import { describe, expect, it } from 'vitest';
import { imported } from '../../cloudformation/testing/read-yaml-template.ts';
import { allowedTo, propertiesOf, templateOf } from '../../cloudformation/testing/template-of.ts';
import { writeTemplate } from '../../cloudformation/write/write-template.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import type { Element } from '../../rules/testing/design.ts';
import type { Json } from '../../shared/json.ts';

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

describe('a function with provisioned concurrency', () => {
  const ready = (more: Record<string, Json> = {}): Element => [
    'lambda',
    { provisionedConcurrentExecutions: 5, ...more },
  ];
  const markOf = (more: Record<string, Json> = {}) =>
    propertiesOf(templateOf({ f: ready(more) }), 'FVersion')['Description'];

  it('is published as a version behind an alias that provisions it', () => {
    const template = templateOf({ f: ready({ maximumRetryAttempts: 0 }) });
    expect(propertiesOf(template, 'FAlias')).toEqual({
      FunctionName: { Ref: 'F' },
      FunctionVersion: { 'Fn::GetAtt': ['FVersion', 'Version'] },
      Name: 'live',
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 },
    });
    expect(template.Resources['FInvokeConfig']).toMatchObject({
      DependsOn: 'FAlias',
      Properties: { FunctionName: { Ref: 'F' }, Qualifier: 'live', MaximumRetryAttempts: 0 },
    });
    expect(template.Outputs?.['FFunctionName']?.['Value']).toEqual({ Ref: 'FAlias' });
  });

  it('is reached through the alias by whatever calls it, with permissions on the alias', () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: `\${f}` },
          End: true,
        },
      },
    };
    const template = templateOf(
      { f: ready(), q: 'sqs', t: 'sns', g: 'lambda', m: ['step-functions', { definition }] },
      {
        'q -> f': 'event-source-mapping',
        't -> f': 'subscription',
        'g -> f': ['async-destination', { condition: 'on-success' }],
        'm -> f': 'task',
      },
    );
    const alias = { Ref: 'FAlias' };
    const ofType = (type: string) =>
      Object.values(template.Resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
    expect(ofType('AWS::Lambda::EventSourceMapping')).toMatchObject([{ FunctionName: alias }]);
    expect(ofType('AWS::Lambda::Permission')).toMatchObject([{ FunctionName: alias }]);
    expect(ofType('AWS::SNS::Subscription')).toMatchObject([{ Endpoint: { 'Fn::Sub': `\${FAlias}` } }]);
    expect(propertiesOf(template, 'GInvokeConfig')).toMatchObject({
      Qualifier: '$LATEST',
      DestinationConfig: { OnSuccess: { Destination: alias } },
    });
    expect(propertiesOf(template, 'M')['DefinitionSubstitutions']).toEqual({ f: alias });
    for (const role of ['G', 'M']) expect(allowedTo(template, role)).toContain('lambda:InvokeFunction FAlias');
    const caller = templateOf({ f: ready(), g: 'lambda' }, { 'g -> f': 'send' });
    expect(propertiesOf(caller, 'G')['Environment']).toEqual({ Variables: { F_FUNCTION_NAME: alias } });
  });

  it('is published anew when what a version holds changes, and only then', () => {
    expect(markOf()).toMatch(/^Contents \w{6}$/);
    expect(markOf({ memorySizeMegabytes: 512 })).not.toBe(markOf());
    expect(markOf({ environmentVariables: { A: '1' } })).not.toBe(markOf({ environmentVariables: { A: '2' } }));
    expect(markOf({ environmentVariables: { A: '1', B: '2' } })).toBe(
      markOf({ environmentVariables: { B: '2', A: '1' } }),
    );
    const aside = { reservedConcurrentExecutions: 10, recursiveLoop: 'Allow', tags: { a: 'b' } };
    expect(markOf({ ...aside, provisionedConcurrentExecutions: 7, maximumRetryAttempts: 0 })).toBe(markOf());
  });

  it('is published anew with the values of parameters, but tells no secret', () => {
    expect(markOf({ runtime: 'java25' })).toEqual({
      'Fn::Sub': expect.stringMatching(/^Contents \w{6} \$\{FCodeBucket\} \$\{FCodeKey\}$/),
    });
    expect(markOf({ environmentVariables: { API_TOKEN: 's3cr3t' } })).toMatch(/^Contents \w{6}$/);
  });
});

describe('a function of a template that is kept', () => {
  const text = `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { OLD_TOKEN: there } }
`;
  const written = (environmentVariables: Record<string, string>) =>
    writeTemplate(
      applyEdits(imported(text), [
        { edit: 'set-property', id: 'F', property: 'environmentVariables', value: environmentVariables },
      ]),
    );

  it('takes new variables, but no new secret', () => {
    expect(written({ OLD_TOKEN: 'there', STAGE: 'test' })?.text).toContain('STAGE: test');
    const { text: same, refused = [] } = written({ OLD_TOKEN: 'there', API_TOKEN: 's3cr3t' }) ?? {};
    expect(same).toBe(text);
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot take API_TOKEN, which looks like a secret; refer to a parameter with NoEcho'),
    ]);
  });
});
