import { resourceGuard } from '../../contract/graph.ts';
import {
  choice,
  integer,
  json,
  limit,
  type PropertyTable,
  text,
  toggle,
  type ValuesOf,
} from '../../contract/property.ts';
import { tags } from '../../contract/tags.ts';

const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';
const API = 'https://docs.aws.amazon.com/step-functions/latest/apireference';
const ENCRYPTION = `${GUIDE}/encryption-at-rest.html`;
const STATE_MACHINE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html';
const QUOTAS = `${GUIDE}/service-quotas.html`;

/** Properties of a Step Functions state machine. */
export const stepFunctionsProperties = {
  stateMachineName: text({
    label: 'State machine name',
    help: 'The name on AWS; left out, CloudFormation generates one, which lets the machine be replaced without a conflict.',
    sourceUrl: `${API}/API_CreateStateMachine.html`,
    cloudFormation: 'StateMachineName',
    varies: true,
    maximumLength: 80,
    pattern: { expression: '^[0-9A-Za-z_-]+$', meaning: 'letters, digits, hyphens and underscores' },
    placeholder: 'generated',
  }),
  stateMachineType: choice({
    label: 'Workflow type',
    help: 'Standard runs each state once for up to a year; Express runs up to five minutes and may run the whole workflow twice.',
    sourceUrl: `${GUIDE}/choosing-workflow-type.html`,
    cloudFormation: 'StateMachineType',
    default: 'STANDARD',
    options: { STANDARD: 'Standard', EXPRESS: 'Express' },
  }),
  definition: json({
    label: 'Definition',
    help: 'The workflow in Amazon States Language; resources of the canvas are named by their id in dollar braces.',
    sourceUrl: `${GUIDE}/concepts-amazon-states-language.html`,
    default: { StartAt: 'Done', States: { Done: { Type: 'Pass', End: true } } },
  }),
  loggingLevel: choice({
    label: 'Logging level',
    help: 'Which events go to CloudWatch Logs; an Express workflow has no other history.',
    sourceUrl: `${GUIDE}/cw-logs.html`,
    default: 'OFF',
    options: { OFF: 'Off', ALL: 'All', ERROR: 'Errors', FATAL: 'Fatal errors' },
  }),
  includeExecutionData: toggle({
    label: 'Log execution data',
    help: 'Logs also hold what each state was given and what it returned.',
    sourceUrl: `${GUIDE}/cw-logs.html`,
    cloudFormation: 'LoggingConfiguration.IncludeExecutionData',
    default: false,
    appliesWhen: { loggingLevel: ['ALL', 'ERROR', 'FATAL'] },
  }),
  tracingEnabled: toggle({
    label: 'Tracing',
    help: 'Sends X-Ray trace data for each execution.',
    sourceUrl: `${GUIDE}/concepts-xray-tracing.html`,
    cloudFormation: 'TracingConfiguration.Enabled',
    default: false,
  }),
  kmsKeyId: text({
    label: 'KMS key',
    help: 'Key id, ARN or alias of your own key for definition and history; whoever starts the machine may then use that key.',
    sourceUrl: ENCRYPTION,
    cloudFormation: 'EncryptionConfiguration.KmsKeyId',
    placeholder: 'none',
  }),
  kmsDataKeyReusePeriodSeconds: integer({
    label: 'Data key reuse period',
    help: 'How long Step Functions reuses a data key before it calls KMS again; shorter means more KMS calls.',
    sourceUrl: STATE_MACHINE,
    cloudFormation: 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds',
    default: 300,
    minimum: 60,
    maximum: 900,
    unit: 'seconds',
  }),
  tags: tags(STATE_MACHINE),
} as const satisfies PropertyTable;

/** Values of {@link stepFunctionsProperties} with defaults applied. */
export type StepFunctionsValues = ValuesOf<typeof stepFunctionsProperties>;

/** Whether a resource is a Step Functions state machine. */
export const isStateMachine = resourceGuard<StepFunctionsValues>('step-functions');

/** Documented numbers of Step Functions that nobody sets. */
export const stepFunctionsLimits = {
  definitionCharacters: limit(1_048_576, 'count', QUOTAS),
  /** Input or output of a task, a state or an execution, UTF-8. */
  payloadBytes: limit(262_144, 'bytes', QUOTAS),
  /** Events in the history of a Standard execution; at this number it fails. */
  historyEvents: limit(25_000, 'count', QUOTAS),
  tags: limit(50, 'count', QUOTAS),
  standardDurationSeconds: limit(31_536_000, 'seconds', `${GUIDE}/choosing-workflow-type.html`),
  expressDurationSeconds: limit(300, 'seconds', `${GUIDE}/choosing-workflow-type.html`),
  /** Iterations of an inline Map that run at the same time. */
  inlineMapConcurrency: limit(40, 'count', `${GUIDE}/state-map-inline.html`),
  /** Starts per second of a Standard machine: burst and refill in the largest Regions. */
  standardStartBurst: limit(1_300, 'count', QUOTAS),
  standardStartsPerSecond: limit(300, 'per-second', QUOTAS),
  expressStartsPerSecond: limit(6_000, 'per-second', QUOTAS),
  stateTransitionsPerSecond: limit(5_000, 'per-second', QUOTAS),
} as const;
