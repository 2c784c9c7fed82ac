import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

const database = loadAwsServiceSpecSync();
type ResourceProperties = ReturnType<typeof database.all<'resource'>>[number]['properties'];
type PropertyType = ResourceProperties[string]['type'];

/** The types of the canvas and those that stand around them in its templates. */
const KEPT =
  /^AWS::(?:(?:SQS|SNS|Kinesis|StepFunctions)::.+|Serverless::(?:Function|StateMachine)|Lambda::(?:Alias|CodeSigningConfig|EventInvokeConfig|EventSourceMapping|Function|LayerVersion|LayerVersionPermission|Permission|Url|Version)|IAM::(?:ManagedPolicy|Policy|Role|RolePolicy)|CloudWatch::Alarm|Events::(?:EventBus|EventBusPolicy|Rule)|KMS::(?:Alias|Key)|Logs::LogGroup|Pipes::Pipe)$/;

interface Members {
  readonly properties: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

/** The resource types of AWS's service specification as `resource-schemas.json` keeps them; its notation is in `value-type.ts`. */
export function collectSchemas() {
  const shapes = new Map<string, Members>();
  const types = new Map<string, Members & { readonly attributes: readonly string[] }>();

  function membersOf(type: string, properties: ResourceProperties): Members {
    const entries = sorted(Object.entries(properties));
    return {
      properties: Object.fromEntries(entries.map(([name, property]) => [name, wordsFor(type, property.type)])),
      required: entries.filter(([, property]) => property.required === true).map(([name]) => name),
    };
  }

  function shapeWords(owner: string, id: string): string {
    const definition = database.get('typeDefinition', id);
    const name = `${owner}.${definition.name}`;
    if (!shapes.has(name)) {
      shapes.set(name, { properties: {}, required: [] });
      shapes.set(name, membersOf(owner, definition.properties));
    }
    return `shape ${name}`;
  }

  function wordsFor(owner: string, type: PropertyType): string {
    switch (type.type) {
      case 'ref':
        return shapeWords(owner, type.reference.$ref);
      case 'array':
        return `list of ${wordsFor(owner, type.element)}`;
      case 'map':
        return `map of ${wordsFor(owner, type.element)}`;
      case 'union':
        return unionWords(type.types.map(one => wordsFor(owner, one)));
      case 'string':
      case 'integer':
        return type.allowedValues === undefined ? type.type : choiceWords(type.allowedValues);
      case 'date-time':
        return 'string';
      case 'null':
        return 'json';
      default:
        return type.type;
    }
  }

  for (const resource of database.all('resource')) {
    const { cloudFormationType: type } = resource;
    if (!KEPT.test(type)) continue;
    types.set(type, { ...membersOf(type, resource.properties), attributes: Object.keys(resource.attributes).sort() });
  }
  return { types: sorted([...types]), shapes: sorted([...shapes]) };
}

/** A list or map takes all that follows it, so that it stands last; of several, none is judged. */
function unionWords(types: readonly string[]): string {
  const distinct = [...new Set(types)];
  const many = distinct.filter(type => /^(?:list|map) of /.test(type));
  if (many.length > 1 || distinct.includes('json')) return 'json';
  return [...distinct.filter(type => !many.includes(type)), ...many].join(' or ');
}

function choiceWords(values: readonly (string | number)[]): string {
  if (values.some(value => /, | or /.test(String(value)))) return 'string';
  return `one of ${values.join(', ')}`;
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
}
