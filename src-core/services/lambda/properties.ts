import { resourceGuard } from '../../contract/graph.ts';
import {
  choice,
  decimal,
  integer,
  json,
  limit,
  type PropertyTable,
  text,
  type ValuesOf,
} from '../../contract/property.ts';
import { deploymentProperties } from './deployment-properties.ts';
import { LAMBDA_RUNTIMES, type LambdaRuntime } from './runtimes.ts';

const FUNCTION =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html';
const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
const QUOTAS = `${GUIDE}/gettingstarted-limits.html`;
const PROVISIONED = `${GUIDE}/provisioned-concurrency.html`;
const INVOKE_CONFIG = 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html';
const INVOKE = 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html';
const ENVIRONMENT = `${GUIDE}/lambda-runtime-environment.html`;
const ASYNC_ERRORS = `${GUIDE}/invocation-async-error-handling.html`;

const runtimeLabels = Object.fromEntries(
  Object.entries(LAMBDA_RUNTIMES).map(([identifier, { label }]) => [identifier, label]),
) as Readonly<Record<LambdaRuntime, string>>;

const zipOnly = { packageType: ['Zip'] } as const;

/** Properties of a Lambda function. */
export const lambdaProperties = {
  functionName: text({
    label: 'Function name',
    help: 'The name on AWS; left out, CloudFormation generates one.',
    sourceUrl: FUNCTION,
    cloudFormation: 'FunctionName',
    varies: true,
    maximumLength: 64,
    pattern: { expression: '^[a-zA-Z0-9_-]+$', meaning: 'letters, digits, hyphens and underscores' },
    placeholder: 'generated',
  }),
  runtime: choice({
    label: 'Runtime',
    help: 'The language and version the function runs on; the exported template holds a small function in it.',
    sourceUrl: `${GUIDE}/lambda-runtimes.html`,
    cloudFormation: 'Runtime',
    default: 'nodejs24.x',
    options: runtimeLabels,
    appliesWhen: zipOnly,
  }),
  handler: text({
    label: 'Handler',
    help: 'File and exported function that Lambda calls.',
    sourceUrl: FUNCTION,
    cloudFormation: 'Handler',
    default: 'index.handler',
    maximumLength: 128,
    pattern: { expression: '^\\S+$', meaning: 'no white space' },
    appliesWhen: zipOnly,
  }),
  timeoutSeconds: integer({
    label: 'Timeout',
    help: 'An invocation that runs longer is stopped and counts as failed; its messages are delivered again.',
    sourceUrl: QUOTAS,
    cloudFormation: 'Timeout',
    varies: true,
    default: 3,
    minimum: 1,
    maximum: 900,
    unit: 'seconds',
  }),
  memorySizeMegabytes: integer({
    label: 'Memory',
    help: 'Memory of each execution environment; CPU grows with it (1,769 MB is one vCPU).',
    sourceUrl: FUNCTION,
    cloudFormation: 'MemorySize',
    varies: true,
    default: 128,
    minimum: 128,
    maximum: 10_240,
    unit: 'megabytes',
  }),
  ephemeralStorageMegabytes: integer({
    label: 'Ephemeral storage',
    help: 'Size of /tmp in each execution environment.',
    sourceUrl: FUNCTION,
    cloudFormation: 'EphemeralStorage.Size',
    default: 512,
    minimum: 512,
    maximum: 10_240,
    unit: 'megabytes',
  }),
  architecture: choice({
    label: 'Architecture',
    help: 'Instruction set of the function.',
    sourceUrl: FUNCTION,
    default: 'x86_64',
    options: { x86_64: 'x86_64', arm64: 'arm64' },
  }),
  reservedConcurrentExecutions: integer({
    label: 'Reserved concurrency',
    help: 'Both guarantee and ceiling of invocations at the same time; 0 stops the function, left out it shares the account.',
    sourceUrl: `${GUIDE}/configuration-concurrency.html`,
    cloudFormation: 'ReservedConcurrentExecutions',
    varies: true,
    minimum: 0,
    maximum: 900,
    unit: 'count',
    placeholder: 'unreserved',
  }),
  provisionedConcurrentExecutions: integer({
    label: 'Provisioned concurrency',
    help: 'Environments that are always ready, so that invocations up to this number never start cold; more of them spill over to new ones. They count as used and cost while they idle.',
    sourceUrl: PROVISIONED,
    confidence: 'B',
    cloudFormation: 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
    sideResource: 'Alias',
    varies: true,
    minimum: 1,
    maximum: 900,
    unit: 'count',
    placeholder: 'none',
  }),
  maximumRetryAttempts: integer({
    label: 'Asynchronous retries',
    help: 'How often Lambda runs a failed asynchronous event again, one and then two minutes later.',
    sourceUrl: INVOKE_CONFIG,
    cloudFormation: 'MaximumRetryAttempts',
    sideResource: 'InvokeConfig',
    default: 2,
    minimum: 0,
    maximum: 2,
    unit: 'count',
  }),
  maximumEventAgeSeconds: integer({
    label: 'Maximum event age',
    help: 'How long an asynchronous event may wait in Lambda’s own queue before it is given up.',
    sourceUrl: INVOKE_CONFIG,
    cloudFormation: 'MaximumEventAgeInSeconds',
    sideResource: 'InvokeConfig',
    default: 21_600,
    minimum: 60,
    maximum: 21_600,
    unit: 'seconds',
  }),
  tracingMode: choice({
    label: 'Tracing',
    help: 'Active samples requests for X-Ray; pass through follows the caller’s decision.',
    sourceUrl: FUNCTION,
    cloudFormation: 'TracingConfig.Mode',
    default: 'PassThrough',
    options: { PassThrough: 'Pass through', Active: 'Active' },
  }),
  recursiveLoop: choice({
    label: 'Recursive loop',
    help: 'Terminate stops a chain of the function’s own messages after about 16 rounds; allow lets it run.',
    sourceUrl: `${GUIDE}/invocation-recursion.html`,
    cloudFormation: 'RecursiveLoop',
    default: 'Terminate',
    options: { Terminate: 'Terminate', Allow: 'Allow' },
  }),
  environmentVariables: json({
    label: 'Environment variables',
    help: 'Names and texts that the code reads; 4 KB in all, some names are reserved.',
    sourceUrl: FUNCTION,
    cloudFormation: 'Environment.Variables',
    placeholder: '{ "STAGE": "test" }',
  }),
  ...deploymentProperties,
  processingMillis: integer({
    label: 'Processing time',
    help: 'How long one invocation works in the simulation.',
    sourceUrl: ENVIRONMENT,
    simulationOnly: true,
    default: 100,
    minimum: 0,
    maximum: 900_000,
    unit: 'milliseconds',
  }),
  processingJitter: decimal({
    label: 'Processing time spread',
    help: 'How far the processing time may go up or down, as a share of it.',
    sourceUrl: ENVIRONMENT,
    simulationOnly: true,
    default: 0,
    minimum: 0,
    maximum: 1,
    unit: 'share',
  }),
  errorRate: decimal({
    label: 'Error rate',
    help: 'Share of messages whose processing fails in the simulation.',
    sourceUrl: ASYNC_ERRORS,
    simulationOnly: true,
    default: 0,
    minimum: 0,
    maximum: 1,
    unit: 'share',
  }),
  coldStartMillis: integer({
    label: 'Cold start',
    help: 'How long a new execution environment takes to be ready; AWS publishes no number, this one is assumed.',
    sourceUrl: ENVIRONMENT,
    confidence: 'C',
    simulationOnly: true,
    default: 200,
    minimum: 0,
    maximum: 10_000,
    unit: 'milliseconds',
  }),
  environmentIdleSeconds: integer({
    label: 'Idle life of an environment',
    help: 'After this long without work an execution environment goes away; AWS publishes no number, this one is assumed.',
    sourceUrl: ENVIRONMENT,
    confidence: 'C',
    simulationOnly: true,
    default: 600,
    minimum: 1,
    maximum: 86_400,
    unit: 'seconds',
  }),
} as const satisfies PropertyTable;

/** Values of {@link lambdaProperties} with defaults applied. */
export type LambdaValues = ValuesOf<typeof lambdaProperties>;

/** Whether a resource is a Lambda function. */
export const isFunction = resourceGuard<LambdaValues>('lambda');

/** Documented numbers of Lambda that nobody sets on a function. */
export const lambdaLimits = {
  /** Invocations at the same time of all functions of an account in a Region, as a new default. */
  accountConcurrency: limit(1_000, 'count', QUOTAS),
  /** What must stay unreserved of {@link lambdaLimits.accountConcurrency}. */
  unreservedConcurrency: limit(100, 'count', `${GUIDE}/configuration-concurrency.html`),
  /** New execution environments of one function in {@link lambdaLimits.scalingIntervalSeconds}. */
  scalingEnvironments: limit(1_000, 'count', `${GUIDE}/scaling-behavior.html`),
  scalingIntervalSeconds: limit(10, 'seconds', `${GUIDE}/scaling-behavior.html`),
  /** Requests per second for each unit of concurrency. */
  requestsPerConcurrency: limit(10, 'per-second', QUOTAS, 'B'),
  synchronousPayloadBytes: limit(6_291_456, 'bytes', INVOKE),
  asynchronousPayloadBytes: limit(1_048_576, 'bytes', INVOKE),
  /** Waits before the first and the second retry of a failed asynchronous event. */
  firstRetryDelaySeconds: limit(60, 'seconds', ASYNC_ERRORS),
  secondRetryDelaySeconds: limit(120, 'seconds', ASYNC_ERRORS),
  /** Shortest and longest wait of a throttled asynchronous event; it grows exponentially between them. */
  throttleDelayMinimumSeconds: limit(1, 'seconds', ASYNC_ERRORS),
  throttleDelayMaximumSeconds: limit(300, 'seconds', ASYNC_ERRORS),
  /** Rounds after which Lambda stops a recursive chain through SQS, SNS, S3 or Lambda. */
  recursionRounds: limit(16, 'count', `${GUIDE}/invocation-recursion.html`),
  /** Longest Init phase of an on-demand environment. */
  initSeconds: limit(10, 'seconds', ENVIRONMENT),
  /** Keys and values of the environment variables together. */
  environmentVariablesBytes: limit(4_096, 'bytes', FUNCTION),
} as const;

/** The alias that callers of a function with provisioned concurrency go through: AWS provisions nothing unpublished. */
export const LIVE_ALIAS = 'live';

/**
 * Members of `AWS::Lambda::Function` that belong to the function as a whole and to no version: changing them alone gives AWS
 * nothing to publish.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
 */
export const NOT_PUBLISHED: readonly string[] = ['RecursiveLoop', 'ReservedConcurrentExecutions', 'Tags'];

/** Names that Lambda keeps for itself in {@link lambdaProperties.environmentVariables}. */
export const RESERVED_ENVIRONMENT_VARIABLES: readonly string[] = [
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
];
