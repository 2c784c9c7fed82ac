import { canStandInTemplate } from '../contract/template-value.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';

/** What becomes of a member: its name in SAM, with the value as it is or as SAM writes it; undefined where SAM has no word. */
type Translation = (value: Json) => readonly (readonly [string, Json])[] | undefined;

const as =
  (name: string): Translation =>
  value => [[name, value]];

const tags: Translation = value => {
  if (!Array.isArray(value)) return undefined;
  const pairs = value.flatMap((tag: Json) => (isJsonObject(tag) ? [[String(tag['Key']), tag['Value'] ?? '']] : []));
  return [['Tags', Object.fromEntries(pairs)]];
};

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
const FUNCTION: Readonly<Record<string, Translation>> = {
  Architectures: as('Architectures'),
  Code: code,
  Environment: as('Environment'),
  EphemeralStorage: as('EphemeralStorage'),
  FunctionName: as('FunctionName'),
  Handler: as('Handler'),
  LoggingConfig: as('LoggingConfig'),
  MemorySize: as('MemorySize'),
  PackageType: as('PackageType'),
  RecursiveLoop: as('RecursiveLoop'),
  ReservedConcurrentExecutions: as('ReservedConcurrentExecutions'),
  Role: as('Role'),
  Runtime: as('Runtime'),
  Tags: tags,
  Timeout: as('Timeout'),
  TracingConfig: value =>
    isJsonObject(value) && value['Mode'] !== undefined ? [['Tracing', value['Mode']]] : undefined,
};

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html */
const STATE_MACHINE: Readonly<Record<string, Translation>> = {
  DefinitionString: definition,
  DefinitionSubstitutions: as('DefinitionSubstitutions'),
  LoggingConfiguration: as('Logging'),
  RoleArn: as('Role'),
  StateMachineName: as('Name'),
  StateMachineType: as('Type'),
  Tags: tags,
  TracingConfiguration: as('Tracing'),
};

const WORDS: Readonly<Record<string, readonly [string, Readonly<Record<string, Translation>>]>> = {
  'AWS::Lambda::Function': ['AWS::Serverless::Function', FUNCTION],
  'AWS::StepFunctions::StateMachine': ['AWS::Serverless::StateMachine', STATE_MACHINE],
};

/** A function or state machine in SAM's words; undefined for other resources, and where SAM lacks a word for a member. */
export function samResource(resource: JsonObject): JsonObject | undefined {
  const { Type: type, Properties: properties, ...more } = resource;
  const words = typeof type === 'string' && Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  if (words === undefined || !isJsonObject(properties)) return undefined;
  const [samType, table] = words;
  const members: [string, Json][] = [];
  for (const [name, value] of Object.entries(properties)) {
    const found = Object.hasOwn(table, name) && value !== undefined ? table[name]?.(value) : undefined;
    if (found === undefined) return undefined;
    for (const [member, written] of found) members.push([member, written]);
  }
  return { Type: samType, ...more, Properties: Object.fromEntries(members) };
}

function code(value: Json): readonly (readonly [string, Json])[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const { ZipFile: inline, ImageUri: image, S3Bucket: bucket, S3Key: key, ...more } = value;
  if (Object.keys(more).length > 0) return undefined;
  if (inline !== undefined) return [['InlineCode', inline]];
  if (image !== undefined) return [['ImageUri', image]];
  return bucket === undefined || key === undefined ? undefined : [['CodeUri', { Bucket: bucket, Key: key }]];
}

/** As an object, unless it holds what CloudFormation would take for a function of its own. */
function definition(text: Json): readonly (readonly [string, Json])[] | undefined {
  if (typeof text !== 'string') return undefined;
  const value: Json = JSON.parse(text);
  return isJsonObject(value) && canStandInTemplate(value) ? [['Definition', value]] : undefined;
}
