import type { DesignGraph, GraphResource } from '../../contract/graph.ts';
import { keyPart } from '../../contract/key-part.ts';
import type { ServiceTemplate, TemplateLookup, TemplatePart } from '../../contract/template-part.ts';
import {
  ACCOUNT_ID,
  arnStart,
  attributeOf,
  ElementReference,
  refTo,
  type TemplateObject,
  type TemplateValue,
  TextWithReferences,
} from '../../contract/template-value.ts';
import { withoutSecrets } from './definition-secrets.ts';
import { hasDistributedMap, type ResourceToken, replaceTokens, tokensOf } from './definition-text.ts';
import { type StepFunctionsValues, stepFunctionsProperties } from './properties.ts';
import { stepFunctionsReading } from './template-reading.ts';

type StateMachine = GraphResource<StepFunctionsValues>;

const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';

/** How Step Functions state machine appears in a template. */
export const stepFunctionsTemplate: ServiceTemplate<StepFunctionsValues> = {
  type: 'AWS::StepFunctions::StateMachine',
  reading: stepFunctionsReading,
  parts: (machine, mapped, graph, lookup) => {
    const { text, substitutions, parameters } = definitionText(machine, graph, lookup);
    const properties: TemplateObject = {
      RoleArn: attributeOf(machine.id, 'Arn', 'Role'),
      ...mapped,
      DefinitionString: text,
      DefinitionSubstitutions: substitutions,
      LoggingConfiguration: loggingConfiguration(machine),
      EncryptionConfiguration: encryptionConfiguration(machine),
    };
    return [
      {
        part: 'resource',
        element: machine.id,
        type: 'AWS::StepFunctions::StateMachine',
        properties,
      },
      ...parameters,
      ...keyPart(machine.id, machine.properties.kmsKeyId).parameters,
      ...logging(machine),
      ...tracing(machine),
      ...ownKey(machine, lookup),
      ...distributedMap(machine),
      ...tasksWithoutWire(machine, graph, lookup),
    ];
  },
  arn: machine => refTo(machine.id),
  handle: machine => ({
    name: 'StateMachineArn',
    environmentName: 'STATE_MACHINE_ARN',
    words: 'ARN of the state machine',
    value: refTo(machine.id),
  }),
  trust: 'states.amazonaws.com',
  trustConditions: { StringEquals: { 'aws:SourceAccount': ACCOUNT_ID } },
  grants: {
    write: {
      actions: ['states:StartExecution'],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html',
      keySourceUrl: `${GUIDE}/encryption-at-rest.html`,
    },
  },
  encryptionKey: machine => machine.properties.kmsKeyId,
  physicalName: () => ({ property: 'StateMachineName', ending: '', arnPrefix: `${arnStart('states')}stateMachine:` }),
};

/** The definition as text, its `${resourceId}` and secrets made keys that AWS takes, and what each key stands for. */
function definitionText(machine: StateMachine, graph: DesignGraph, lookup: TemplateLookup) {
  const substitutions: Record<string, TemplateValue> = {};
  const keys = new Map<string, string>();
  const definition = replaceTokens(machine.properties.definition ?? {}, token => {
    const target = tokenValue(token, graph, lookup);
    if (target === undefined) return undefined;
    const known = `${token.resourceId} ${target.isArn}`;
    const key = keys.get(known) ?? freeKey(token.resourceId, target.isArn, substitutions);
    keys.set(known, key);
    substitutions[key] = target.value;
    return `\${${key}}`;
  });
  const guarded = withoutSecrets(definition, machine);
  for (const [key, { element, suffix }] of guarded.parameters) substitutions[key] = refTo(element, suffix);
  return {
    text: JSON.stringify(guarded.definition, null, 2),
    substitutions: Object.keys(substitutions).length === 0 ? undefined : substitutions,
    parameters: [...guarded.parameters.values()],
  };
}

function freeKey(id: string, isArn: boolean, taken: Readonly<Record<string, TemplateValue>>): string {
  const words = id.replace(/[^A-Za-z0-9]/g, '_');
  // As a key these would be functions of CloudFormation.
  const base = isArn || /^(Ref|Condition)$/.test(words) ? `${words}_${isArn ? 'arn' : 'id'}` : words;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
}

interface TokenValue {
  readonly value: TemplateValue;
  /** Whether the field asks for an ARN where the service is otherwise named by name or URL. */
  readonly isArn: boolean;
}

/** What a token stands for in its field: a queue's URL, a stream's name or ARN; undefined for what is no resource. */
function tokenValue(
  { resourceId, field }: ResourceToken,
  graph: DesignGraph,
  lookup: TemplateLookup,
): TokenValue | undefined {
  const target = graph.resource(resourceId);
  if (target === undefined || target.type === 'endpoint') return undefined;
  // Two machines that start each other would otherwise each have to exist before the other.
  if (target.type === 'step-functions') {
    return { value: new ElementReference(resourceId, undefined, undefined, true), isArn: false };
  }
  if (target.type === 'lambda') return { value: lookup.arn(resourceId), isArn: false };
  const isArn = /arn$/i.test(field) && target.type !== 'sns';
  const value = isArn ? lookup.arn(resourceId) : lookup.handle(resourceId)?.value;
  return value === undefined ? undefined : { value, isArn };
}

function loggingConfiguration({ id, properties }: StateMachine): TemplateObject | undefined {
  if (properties.loggingLevel === 'OFF') return undefined;
  return {
    Level: properties.loggingLevel,
    IncludeExecutionData: properties.includeExecutionData || undefined,
    Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: attributeOf(id, 'Arn', 'LogGroup') } }],
  };
}

function encryptionConfiguration({ id, properties }: StateMachine): TemplateObject | undefined {
  const { kmsKeyId, kmsDataKeyReusePeriodSeconds: period } = properties;
  const { value: key } = keyPart(id, kmsKeyId);
  if (key === undefined) return undefined;
  return {
    Type: 'CUSTOMER_MANAGED_KMS_KEY',
    KmsKeyId: key,
    KmsDataKeyReusePeriodSeconds:
      period === stepFunctionsProperties.kmsDataKeyReusePeriodSeconds.default ? undefined : period,
  };
}

/** The machine itself uses its key as those do who start it; starting itself is not part of that. */
function ownKey({ id }: StateMachine, lookup: TemplateLookup): readonly TemplatePart[] {
  return lookup
    .grant(id, id, 'write')
    .filter(part => part.part !== 'identity-statement' || part.actions.every(action => action.startsWith('kms:')));
}

function logging({ id, properties }: StateMachine): readonly TemplatePart[] {
  if (properties.loggingLevel === 'OFF') return [];
  return [
    {
      part: 'resource',
      element: id,
      suffix: 'LogGroup',
      type: 'AWS::Logs::LogGroup',
      // Under this path AWS grants delivery by one statement for all groups, so its policy does not run full.
      properties: { LogGroupName: new TextWithReferences(`/aws/vendedlogs/states/\${AWS::StackName}-${id}`) },
      deletionPolicy: 'Delete',
    },
    {
      part: 'identity-statement',
      element: id,
      actions: [
        'logs:CreateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:DescribeLogGroups',
        'logs:DescribeResourcePolicies',
        'logs:GetLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:UpdateLogDelivery',
      ],
      // Log delivery is set up for the whole account: AWS asks for these without a resource.
      resources: ['*'],
      sourceUrl: `${GUIDE}/cw-logs.html`,
    },
  ];
}

function tracing({ id, properties }: StateMachine): readonly TemplatePart[] {
  if (!properties.tracingEnabled) return [];
  return [
    {
      part: 'identity-statement',
      element: id,
      actions: [
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      // X-Ray knows no resources for these actions.
      resources: ['*'],
      sourceUrl: `${GUIDE}/concepts-xray-tracing.html`,
    },
  ];
}

/** A distributed map starts, watches and stops executions of its own machine. */
function distributedMap({ id, properties }: StateMachine): readonly TemplatePart[] {
  if (!hasDistributedMap(properties.definition)) return [];
  const sourceUrl = `${GUIDE}/iam-policies-eg-dist-map.html`;
  const executions = new TextWithReferences(`${arnStart('states')}execution:`, attributeOf(id, 'Name'), ':*');
  return [
    { part: 'identity-statement', element: id, actions: ['states:StartExecution'], resources: [refTo(id)], sourceUrl },
    {
      part: 'identity-statement',
      element: id,
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resources: [executions],
      sourceUrl,
    },
  ];
}

/** A task may name a resource before anybody draws the wire; without the permission it would fail when it runs. */
function tasksWithoutWire(machine: StateMachine, graph: DesignGraph, lookup: TemplateLookup): readonly TemplatePart[] {
  const wired = new Set(graph.outgoing(machine.id, 'task').map(wire => wire.to));
  const named = new Set(tokensOf(machine.properties.definition).map(token => token.resourceId));
  return [...named]
    .filter(id => !wired.has(id) && graph.resource(id) !== undefined)
    .flatMap(id => lookup.grant(machine.id, id, 'write'));
}
