import type { DesignGraph, GraphResource } from '../../contract/graph.ts';
import type { Alarm, ParameterPart, ServiceTemplate, TemplatePart } from '../../contract/template-part.ts';
import { attributeOf, refTo, type TemplateObject } from '../../contract/template-value.ts';
import { isJsonObject } from '../../shared/json.ts';
import { isSecretVariable } from '../../shared/secret.ts';
import { type LambdaValues, LIVE_ALIAS, lambdaProperties, NOT_PUBLISHED } from './properties.ts';
import { functionCode } from './stub/function-code.ts';
import { lambdaReading } from './template-reading.ts';

const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';

/** How Lambda function appears in a template. */
export const lambdaTemplate: ServiceTemplate<LambdaValues> = {
  type: 'AWS::Lambda::Function',
  reading: lambdaReading,
  parts: (resource, mapped, graph) => {
    const { runtime, handler, code, parameters } = functionCode(resource, graph);
    const { architecture } = resource.properties;
    const secrets = secretVariables(resource);
    // Before the mapped ones, so that they are read first, and after them, because the handler is that of the code.
    const always = { Runtime: runtime, Handler: handler, Role: attributeOf(resource.id, 'Arn', 'Role') };
    const properties: TemplateObject = {
      ...always,
      ...mapped,
      ...always,
      Architectures: architecture === lambdaProperties.architecture.default ? undefined : [architecture],
      Environment: environment(secrets, resource),
      LoggingConfig: loggingConfig(resource),
      Code: code,
    };
    return [
      { part: 'resource', element: resource.id, type: 'AWS::Lambda::Function', properties },
      ...logging(resource.id),
      ...tracing(resource),
      ...network(resource),
      ...published(resource),
      ...parameters,
      ...secrets.values(),
      ...invokeConfig(resource, graph),
    ];
  },
  arn: resource => (hasAlias(resource) ? refTo(resource.id, 'Alias') : attributeOf(resource.id, 'Arn')),
  handle: resource => ({
    name: 'FunctionName',
    environmentName: 'FUNCTION_NAME',
    // Lambda takes the ARN of an alias wherever it takes a name.
    words: hasAlias(resource) ? 'alias to call of the function' : 'name of the function',
    value: hasAlias(resource) ? refTo(resource.id, 'Alias') : refTo(resource.id),
  }),
  alarms: iteratorAgeAlarm,
  trust: 'lambda.amazonaws.com',
  grants: {
    write: {
      actions: ['lambda:InvokeFunction'],
      keyActions: [],
      sourceUrl: `${GUIDE}/lambda-intro-execution-role.html`,
    },
  },
};

function environment(
  secrets: ReadonlyMap<string, ParameterPart>,
  resource: GraphResource<LambdaValues>,
): TemplateObject | undefined {
  const variables = variablesOf(resource);
  if (variables.length === 0) return undefined;
  const entries = variables.map(([name, value]) => {
    const secret = secrets.get(name);
    return [name, secret === undefined ? value : refTo(secret.element, secret.suffix)] as const;
  });
  return { Variables: Object.fromEntries(entries) };
}

function variablesOf({ properties }: GraphResource<LambdaValues>): readonly (readonly [string, string])[] {
  const { environmentVariables } = properties;
  if (!isJsonObject(environmentVariables)) return [];
  return Object.entries(environmentVariables).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, asText(value)] as const],
  );
}

/** Secrets never stand in a template, where everybody who may read the stack would read them. */
function secretVariables(resource: GraphResource<LambdaValues>): ReadonlyMap<string, ParameterPart> {
  const parts = new Map<string, ParameterPart>();
  for (const [name, value] of variablesOf(resource)) {
    if (!isSecretVariable(name, value)) continue;
    const wished = `Env${name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]*)/g, (_, word: string) => capitalized(word))}`;
    const isTaken = [...parts.values()].some(part => part.suffix === wished);
    const description = `Environment variable ${name} of "${resource.name}"`;
    const suffix = isTaken ? `${wished}${parts.size + 1}` : wished;
    parts.set(name, { part: 'parameter', element: resource.id, suffix, description, noEcho: true });
  }
  return parts;
}

function capitalized(word: string): string {
  const rest = word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1);
  return word.charAt(0).toUpperCase() + rest;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function loggingConfig({ id, properties }: GraphResource<LambdaValues>): TemplateObject {
  const { logFormat, applicationLogLevel, systemLogLevel } = properties;
  const group = { LogGroup: refTo(id, 'LogGroup') };
  if (logFormat === lambdaProperties.logFormat.default) return group;
  // AWS takes levels beside JSON only.
  const levels = logFormat === 'JSON' && { ApplicationLogLevel: applicationLogLevel, SystemLogLevel: systemLogLevel };
  return { ...group, LogFormat: logFormat, ...(levels || {}) };
}

/** Its records have waited half as long as the stream keeps them; of several streams, the one that forgets first. */
function iteratorAgeAlarm({ id, name }: GraphResource<LambdaValues>, graph: DesignGraph): readonly Alarm[] {
  const hours = graph.incoming(id, 'event-source-mapping').flatMap(wire => {
    const stream = graph.resource(wire.from);
    return stream?.type === 'kinesis' ? Number(stream.properties['retentionPeriodHours']) : [];
  });
  if (hours.length === 0) return [];
  const kept = Math.min(...hours);
  return [
    {
      suffix: 'IteratorAgeAlarm',
      description: `Records that "${name}" reads are half way to being lost: the stream keeps them ${kept} h`,
      namespace: 'AWS/Lambda',
      metricName: 'IteratorAge',
      dimension: { name: 'FunctionName', value: refTo(id) },
      threshold: (kept * 3_600_000) / 2,
      sourceUrl: `${GUIDE}/monitoring-metrics-types.html`,
    },
  ];
}

/** A log group of the function's own, made first: so its role can name it without a circle. */
function logging(id: string): readonly TemplatePart[] {
  return [
    {
      part: 'resource',
      element: id,
      suffix: 'LogGroup',
      type: 'AWS::Logs::LogGroup',
      properties: {},
      deletionPolicy: 'Delete',
    },
    {
      part: 'identity-statement',
      element: id,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [attributeOf(id, 'Arn', 'LogGroup')],
      sourceUrl: `${GUIDE}/lambda-intro-execution-role.html`,
    },
  ];
}

function tracing({ id, properties }: GraphResource<LambdaValues>): readonly TemplatePart[] {
  if (properties.tracingMode !== 'Active') return [];
  return [
    {
      part: 'identity-statement',
      element: id,
      actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      // X-Ray knows no resources for these actions.
      resources: ['*'],
      sourceUrl: `${GUIDE}/services-xray.html`,
    },
  ];
}

/** In a VPC Lambda makes, watches and removes network interfaces in the function's name. */
function network({ id, properties }: GraphResource<LambdaValues>): readonly TemplatePart[] {
  if (properties.vpcSubnetIds.length === 0) return [];
  return [
    {
      part: 'identity-statement',
      element: id,
      actions: [
        'ec2:AssignPrivateIpAddresses',
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSubnets',
        'ec2:UnassignPrivateIpAddresses',
      ],
      // EC2 knows no resources for the two that describe, and the interfaces of the others do not exist yet.
      resources: ['*'],
      sourceUrl: `${GUIDE}/configuration-vpc.html`,
    },
  ];
}

function hasAlias({ properties }: GraphResource<LambdaValues>): boolean {
  return properties.provisionedConcurrentExecutions !== undefined;
}

/** SnapStart takes its snapshot when a version is published; provisioned concurrency belongs to an alias of a version. */
function published(resource: GraphResource<LambdaValues>): readonly TemplatePart[] {
  const { id, properties } = resource;
  if (properties.snapStart !== 'PublishedVersions' && !hasAlias(resource)) return [];
  const version: TemplatePart = {
    part: 'resource',
    element: id,
    suffix: 'Version',
    type: 'AWS::Lambda::Version',
    properties: { FunctionName: refTo(id) },
  };
  if (!hasAlias(resource)) return [version];
  const { provisionedConcurrentExecutions: count } = properties;
  return [
    { ...version, copies: { source: refTo(id), except: NOT_PUBLISHED, member: 'Description' } },
    {
      part: 'resource',
      element: id,
      suffix: 'Alias',
      type: 'AWS::Lambda::Alias',
      properties: {
        FunctionName: refTo(id),
        FunctionVersion: attributeOf(id, 'Version', 'Version'),
        Name: LIVE_ALIAS,
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: count },
      },
    },
  ];
}

/** The one event invoke config of a function; wires of kind async-destination write their destination into it. */
function invokeConfig(resource: GraphResource<LambdaValues>, graph: DesignGraph): readonly TemplatePart[] {
  const { id, properties } = resource;
  const retries = unlessDefault(properties.maximumRetryAttempts, lambdaProperties.maximumRetryAttempts.default);
  const age = unlessDefault(properties.maximumEventAgeSeconds, lambdaProperties.maximumEventAgeSeconds.default);
  const hasDestination = graph
    .outgoing(id, 'async-destination')
    .some(wire => wire.properties['condition'] !== 'dead-letter');
  if (retries === undefined && age === undefined && !hasDestination) return [];
  return [
    {
      part: 'resource',
      element: id,
      suffix: 'InvokeConfig',
      type: 'AWS::Lambda::EventInvokeConfig',
      properties: {
        FunctionName: refTo(id),
        Qualifier: hasAlias(resource) ? LIVE_ALIAS : '$LATEST',
        MaximumRetryAttempts: retries,
        MaximumEventAgeInSeconds: age,
      },
      // Its name alone is no reference that would make it wait.
      ...(hasAlias(resource) && { dependsOn: [refTo(id, 'Alias')] }),
      checksRoleOf: id,
    },
  ];
}

function unlessDefault(value: number, standard: number): number | undefined {
  return value === standard ? undefined : value;
}
