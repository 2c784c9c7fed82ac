import {
  isResolvedList,
  isResolvedObject,
  type ReadProperties,
  type ResolvedValue,
  type ServiceReading,
  type TemplateResource,
  type TemplateView,
  UnknownValue,
  valueAt,
  type WrittenMember,
} from '../../contract/template-reading.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { isSecretVariable } from '../../shared/secret.ts';
import type { lambdaProperties } from './properties.ts';
import { eventResources } from './sam-events.ts';

/** How a Lambda function is read from a template. SAM's events become the mappings and subscriptions that they make. */
export const lambdaReading: ServiceReading<typeof lambdaProperties> = {
  types: { 'AWS::Lambda::Function': {}, 'AWS::Serverless::Function': { tracingMode: 'Tracing', imageUri: 'ImageUri' } },
  nameProperty: 'functionName',
  arnService: 'lambda',
  more: (resource, view) => {
    const config = invokeConfigOf(resource, view);
    const architectures = resource.properties['Architectures'];
    return {
      ...builtImage(resource),
      architecture: isResolvedList(architectures) ? architectures[0] : architectures,
      maximumRetryAttempts: valueAt(config, 'MaximumRetryAttempts'),
      maximumEventAgeSeconds: valueAt(config, 'MaximumEventAgeInSeconds'),
      environmentVariables: ownVariables(valueAt(resource.properties, 'Environment.Variables'), view),
    };
  },
  stands: {
    architecture: ['Architectures'],
    maximumEventAgeSeconds: ['EventInvokeConfig.MaximumEventAgeInSeconds'],
    maximumRetryAttempts: ['EventInvokeConfig.MaximumRetryAttempts'],
  },
  writes: {
    architecture: value => ({ member: 'Architectures', value: value === undefined ? undefined : [value] }),
    maximumRetryAttempts: (value, resource) => inInvokeConfig('MaximumRetryAttempts', value, resource),
    maximumEventAgeSeconds: (value, resource) => inInvokeConfig('MaximumEventAgeInSeconds', value, resource),
    environmentVariables: writtenVariables,
  },
  expand: eventResources,
};

/** A secret that is new is not written: everybody who may read the template would read it. */
function writtenVariables(value: Json | undefined, { properties }: TemplateResource) {
  const before = valueAt(properties, 'Environment.Variables');
  const isThere = (name: string, text: Json) => isResolvedObject(before) && String(before[name]) === text;
  const secret = Object.entries(isJsonObject(value) ? value : {}).find(
    ([name, text]) => typeof text === 'string' && isSecretVariable(name, text) && !isThere(name, text),
  );
  if (secret === undefined) return { member: 'Environment.Variables', value };
  return `cannot take ${secret[0]}, which looks like a secret; refer to a parameter with NoEcho, or to where the secret lies, in the template's text`;
}

/** SAM builds the image and puts its address in place of what stands here. */
function builtImage({ type, properties }: TemplateResource): ReadProperties {
  const uri = properties['ImageUri'];
  if (type !== 'AWS::Serverless::Function' || typeof uri !== 'string' || uri.includes('.dkr.ecr.')) return {};
  return { imageUri: new UnknownValue('the image is pushed while deploying') };
}

/** SAM takes both in the function; CloudFormation has a resource of its own for them. */
function inInvokeConfig(
  member: string,
  value: Json | undefined,
  { type }: TemplateResource,
): WrittenMember | undefined {
  return type === 'AWS::Serverless::Function' ? { member: `EventInvokeConfig.${member}`, value } : undefined;
}

function invokeConfigOf(resource: TemplateResource, view: TemplateView): ResolvedValue | undefined {
  const own = resource.properties['EventInvokeConfig'];
  if (own !== undefined) return own;
  const element = view.elementOf(resource.logicalId);
  return view
    .ofType('AWS::Lambda::EventInvokeConfig')
    .find(config => element !== undefined && view.elementFor(config.properties['FunctionName']) === element)
    ?.properties;
}

/** Variables that name another element are what the wire to it says; of the others, an unknown text is left open. */
function ownVariables(variables: ResolvedValue | undefined, view: TemplateView): ResolvedValue | undefined {
  if (!isResolvedObject(variables)) return variables;
  const own = Object.entries(variables).flatMap(([name, value]) => {
    if (value === undefined || view.elementFor(value) !== undefined) return [];
    const isText = typeof value !== 'object' || value === null;
    return [[name, isText ? String(value) : '{{filled in while deploying}}'] as const];
  });
  if (own.length === 0) return undefined;
  return variables instanceof UnknownValue ? variables : Object.fromEntries(own);
}
