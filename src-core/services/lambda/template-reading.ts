import type { Property } from '../../contract/property.ts';
import {
  isResolvedList,
  isResolvedObject,
  type ReadProperties,
  type ResolvedValue,
  ResourceReference,
  type ServiceReading,
  type SideResource,
  type TemplateResource,
  type TemplateView,
  UnknownValue,
  valueAt,
} from '../../contract/template-reading.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { isSecretVariable } from '../../shared/secret.ts';
import { type lambdaProperties, NOT_PUBLISHED } from './properties.ts';
import { publishedAlias } from './sam-alias.ts';
import { eventResources } from './sam-events.ts';

/** How a Lambda function is read from a template. SAM's events become the mappings and subscriptions that they make. */
export const lambdaReading: ServiceReading<typeof lambdaProperties> = {
  types: { 'AWS::Lambda::Function': {}, 'AWS::Serverless::Function': { tracingMode: 'Tracing', imageUri: 'ImageUri' } },
  nameProperty: 'functionName',
  arnService: 'lambda',
  sides: (resource, view) => {
    const alias = aliasOf(resource, view);
    return { Alias: alias, Version: versionOf(alias, view), InvokeConfig: invokeConfigOf(resource, view) };
  },
  notes: callersPastAlias,
  editNote: (property, { Version: version }) => {
    if (version === undefined || !isPublished(property)) return undefined;
    return `Who calls the alias gets it once "${version.logicalId}" is published anew: give that another Description in the template's text`;
  },
  more: (resource, view) => {
    const architectures = resource.properties['Architectures'];
    return {
      ...builtImage(resource),
      ...(provisionedAt(resource, view).length > 1 && {
        provisionedConcurrentExecutions: new UnknownValue('several aliases or versions have their own'),
      }),
      architecture: isResolvedList(architectures) ? architectures[0] : architectures,
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
    environmentVariables: writtenVariables,
  },
  expand: resource => [...eventResources(resource), ...publishedAlias(resource)],
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

/** SAM takes both settings in the function, where CloudFormation has a resource of its own for them. */
function invokeConfigOf(resource: TemplateResource, view: TemplateView): SideResource | undefined {
  const own = resource.properties['EventInvokeConfig'];
  const [config] = own === undefined ? ofFunction(resource, view, 'AWS::Lambda::EventInvokeConfig') : [];
  if (config !== undefined || resource.type !== 'AWS::Serverless::Function') return config;
  return {
    logicalId: `${resource.logicalId}EventInvokeConfig`,
    properties: isResolvedObject(own) ? own : {},
    path: [...resource.path, 'EventInvokeConfig'],
  };
}

/** The alias or version with provisioned concurrency; where there is none, the one alias that could have it. */
function aliasOf(resource: TemplateResource, view: TemplateView): SideResource | undefined {
  const provisioned = provisionedAt(resource, view);
  const found = provisioned.length > 0 ? provisioned : ofFunction(resource, view, 'AWS::Lambda::Alias');
  return found.length === 1 ? found[0] : undefined;
}

const CALLERS: Readonly<Record<string, string>> = {
  'AWS::Lambda::EventSourceMapping': 'FunctionName',
  'AWS::SNS::Subscription': 'Endpoint',
};

/** AWS runs what calls the function itself on new environments; the design has one way into a function. */
function callersPastAlias(resource: TemplateResource, view: TemplateView): readonly string[] {
  if (provisionedAt(resource, view).length === 0) return [];
  const callers = view
    .ofType(...Object.keys(CALLERS))
    // Events of SAM call the alias.
    .filter(({ path }) => path[1] !== resource.path[1])
    .filter(({ type, properties }) => {
      const target = properties[CALLERS[type] ?? ''];
      return target instanceof ResourceReference && target.logicalId === resource.logicalId;
    })
    .map(({ logicalId }) => `"${logicalId}"`);
  if (callers.length === 0) return [];
  const verb = callers.length === 1 ? 'calls' : 'call';
  return [
    `${callers.join(', ')} ${verb} "${resource.logicalId}" and not the alias or version with its provisioned concurrency: on AWS that starts cold, the simulation plays it as if it called the alias`,
  ];
}

/** The version that an alias points at, where the template publishes it itself. */
function versionOf(alias: SideResource | undefined, view: TemplateView): SideResource | undefined {
  const version = alias?.properties['FunctionVersion'];
  const id = version instanceof ResourceReference ? version.logicalId : alias?.logicalId;
  return view.ofType('AWS::Lambda::Version').find(({ logicalId }) => logicalId === id);
}

/** Whether a version holds a property as it was when it was published. */
function isPublished({ sideResource, simulationOnly, cloudFormation }: Property): boolean {
  if (sideResource !== undefined || simulationOnly === true) return false;
  return !NOT_PUBLISHED.some(member => member === cloudFormation);
}

function provisionedAt(resource: TemplateResource, view: TemplateView): readonly TemplateResource[] {
  return ofFunction(resource, view, 'AWS::Lambda::Alias', 'AWS::Lambda::Version').filter(
    ({ properties }) => properties['ProvisionedConcurrencyConfig'] !== undefined,
  );
}

function ofFunction(
  resource: TemplateResource,
  view: TemplateView,
  ...types: readonly string[]
): readonly TemplateResource[] {
  const element = view.elementOf(resource.logicalId);
  if (element === undefined) return [];
  return view.ofType(...types).filter(({ properties }) => view.elementFor(properties['FunctionName']) === element);
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
