import {
  isResolvedList,
  isResolvedObject,
  PartlyKnownText,
  type ResolvedObject,
  type ResolvedValue,
  ResourceReference,
  type ServiceReading,
  type TemplateResource,
  type TemplateView,
  UnknownValue,
  valueAt,
  type WrittenMember,
} from '../../contract/template-reading.ts';
import type { Json } from '../../shared/json.ts';
import { OF_TEMPLATE, replaceTokens, tokensOf } from './definition-text.ts';
import type { stepFunctionsProperties } from './properties.ts';

/** How a Step Functions state machine is read from a template. */
export const stepFunctionsReading: ServiceReading<typeof stepFunctionsProperties> = {
  types: {
    'AWS::StepFunctions::StateMachine': {},
    'AWS::Serverless::StateMachine': {
      stateMachineName: 'Name',
      stateMachineType: 'Type',
      tracingEnabled: 'Tracing.Enabled',
      includeExecutionData: 'Logging.IncludeExecutionData',
    },
  },
  nameProperty: 'stateMachineName',
  arnService: 'states',
  more: (resource, view) => ({
    definition: definitionOf(resource, view),
    loggingLevel:
      valueAt(resource.properties, 'LoggingConfiguration.Level') ?? valueAt(resource.properties, 'Logging.Level'),
  }),
  stands: {
    definition: ['DefinitionString', 'Definition', 'DefinitionUri', 'DefinitionS3Location'],
    loggingLevel: ['LoggingConfiguration.Level', 'Logging.Level', 'LoggingConfiguration', 'Logging'],
  },
  writes: {
    definition: (value, { properties }) => writtenDefinition(value, properties),
    loggingLevel: (value, { properties, type }) => {
      const member = type === 'AWS::Serverless::StateMachine' ? 'Logging' : 'LoggingConfiguration';
      return properties[member] === undefined ? undefined : { member: `${member}.Level`, value };
    },
  },
};

/** A definition without references stands in the template as it is; one as text is written as text. */
function writtenDefinition(value: Json | undefined, properties: ResolvedObject): WrittenMember | undefined {
  if (value === undefined) return undefined;
  if (isResolvedObject(properties['Definition'])) return { member: 'Definition', value };
  const text = properties['DefinitionString'];
  const names = tokensOf(value).map(({ resourceId }) => resourceId);
  if (typeof text !== 'string' || properties['DefinitionSubstitutions'] !== undefined || names.length > 0)
    return undefined;
  return { member: 'DefinitionString', value: JSON.stringify(value, null, 2) };
}

/** The definition, with elements of the design named by their ids; unknown where it stands in another file. */
function definitionOf({ properties }: TemplateResource, view: TemplateView): ResolvedValue | undefined {
  const { DefinitionString: text, Definition: object } = properties;
  const substitutions = properties['DefinitionSubstitutions'];
  const file = definitionFile(properties);
  const filed = file === undefined ? undefined : view.fileValue(file);
  if (text === undefined && object === undefined && filed === undefined)
    return new UnknownValue('the definition stands in another file');
  const written = filed ?? (text === undefined ? toJson(object, view) : parsed(text, view));
  if (written === undefined) return new UnknownValue('the definition is put together while deploying');
  if (!isResolvedObject(substitutions)) return written;
  return replaceTokens(written, ({ resourceId }) => {
    const value = Object.hasOwn(substitutions, resourceId) ? substitutions[resourceId] : undefined;
    if (value === undefined) return undefined;
    return named(value, view) ?? token(value, view) ?? `\${${OF_TEMPLATE}${resourceId}}`;
  });
}

/**
 * The file beside the template that holds the definition: SAM's `DefinitionUri`, and `DefinitionS3Location` until the
 * template is packaged.
 */
function definitionFile(properties: ResolvedObject): string | undefined {
  const path = properties['DefinitionUri'] ?? properties['DefinitionS3Location'];
  return typeof path === 'string' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(path) ? path : undefined;
}

/** What a machine that would need itself first goes by: the ARN made of its fixed name. */
function named(value: ResolvedValue, view: TemplateView): string | undefined {
  const element = typeof value === 'string' && value.startsWith('arn:') ? view.elementFor(value) : undefined;
  return element === undefined ? undefined : `\${${element}}`;
}

function parsed(text: ResolvedValue, view: TemplateView): Json | undefined {
  const written = isResolvedObject(text) ? toJson(text, view) : token(text, view);
  if (typeof written !== 'string') return written;
  try {
    const definition: Json = JSON.parse(written);
    return definition;
  } catch {
    // Where a function of CloudFormation makes part of the text, it may become JSON later.
    return text instanceof PartlyKnownText ? undefined : written;
  }
}

/** An element's id in dollar braces; a known text as it is; undefined for what nobody knows yet. */
function token(value: ResolvedValue, view: TemplateView): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof ResourceReference) return `\${${view.elementFor(value) ?? nameOf(value)}}`;
  if (!(value instanceof PartlyKnownText)) return undefined;
  const pieces = value.pieces.map(piece => {
    if (typeof piece === 'string') return piece;
    return piece instanceof ResourceReference
      ? `\${${view.elementFor(piece) ?? nameOf(piece)}}`
      : `\${${OF_TEMPLATE}unknown}`;
  });
  return pieces.join('');
}

function nameOf({ logicalId, attribute }: ResourceReference): string {
  return `${OF_TEMPLATE}${attribute === undefined ? logicalId : `${logicalId}.${attribute}`}`;
}

function toJson(value: ResolvedValue | undefined, view: TemplateView): Json | undefined {
  if (value === undefined || value instanceof UnknownValue)
    return value === undefined ? undefined : `\${${OF_TEMPLATE}unknown}`;
  if (value instanceof ResourceReference || value instanceof PartlyKnownText) return token(value, view);
  if (isResolvedList(value)) return value.flatMap(item => toJson(item, view) ?? []);
  if (!isResolvedObject(value)) return value;
  const members: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    const converted = toJson(member, view);
    if (converted !== undefined) members[name] = converted;
  }
  return members;
}
