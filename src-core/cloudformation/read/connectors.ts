import {
  isResolvedList,
  isResolvedObject,
  type ResolvedValue,
  type TemplateResource,
  valueAt,
} from '../../contract/template-reading.ts';
import { asText } from './join-texts.ts';
import type { Permission } from './permissions.ts';

/** What "Write" in a SAM connector lets its source do, by the CloudFormation type of the destination. */
const WRITES: readonly (readonly [type: RegExp, actions: readonly string[]])[] = [
  [/^AWS::SQS::Queue$/, ['sqs:SendMessage']],
  [/^AWS::SNS::Topic$/, ['sns:Publish']],
  [/^AWS::Kinesis::Stream$/, ['kinesis:PutRecord', 'kinesis:PutRecords']],
  [/^AWS::(?:Lambda|Serverless)::Function$/, ['lambda:InvokeFunction']],
  [/^AWS::(?:StepFunctions|Serverless)::StateMachine$/, ['states:StartExecution']],
];

/**
 * Permissions that SAM connectors give, by the logical id of their source: connectors of their own, and those that stand
 * in the resource (`embedded`, by logical id).
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/managing-permissions-connectors.html
 */
export function connectorPermissions(
  resources: readonly TemplateResource[],
  embedded: ReadonlyMap<string, ResolvedValue | undefined>,
  elementOf: (logicalId: string) => string | undefined,
): ReadonlyMap<string, readonly Permission[]> {
  const types = new Map(resources.map(resource => [resource.logicalId, resource.type]));
  const found = new Map<string, Permission[]>();
  const add = (source: string | undefined, properties: ResolvedValue | undefined) => {
    if (source === undefined || !writes(properties)) return;
    for (const destination of listOf(valueAt(properties, 'Destination'))) {
      const id = asText(valueAt(destination, 'Id'));
      const element = id === undefined ? undefined : elementOf(id);
      const actions = WRITES.find(([type]) => type.test(types.get(id ?? '') ?? ''))?.[1];
      if (element === undefined || actions === undefined) continue;
      found.set(source, [...(found.get(source) ?? []), { element, actions }]);
    }
  };
  for (const { type, properties } of resources) {
    if (type === 'AWS::Serverless::Connector') add(asText(valueAt(properties, 'Source.Id')), properties);
  }
  for (const [source, connectors] of embedded) {
    if (!isResolvedObject(connectors)) continue;
    for (const connector of Object.values(connectors)) add(source, valueAt(connector, 'Properties'));
  }
  return found;
}

function writes(properties: ResolvedValue | undefined): boolean {
  return listOf(valueAt(properties, 'Permissions')).some(permission => permission === 'Write');
}

function listOf(value: ResolvedValue | undefined): readonly ResolvedValue[] {
  if (value === undefined) return [];
  return isResolvedList(value) ? value : [value];
}
