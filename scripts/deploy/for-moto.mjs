/** A .zip archive with one empty file: the deployment package of every function. */
export const EMPTY_ZIP = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAJAAAAYm9vdHN0cmFwUEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAkAAAAAAAAAAAAAAIABAAAAAGJvb3RzdHJhcFBLBQYAAAAAAQABADcAAAAnAAAAAAA=',
  'base64',
);

/**
 * What moto 5.2.5 cannot do with a template and AWS can, each by a property of the template and never by its name: how the
 * template is changed for it, and the sentence that says so.
 */
const DIFFERENCES = [
  {
    sentence: 'gives a FIFO queue or topic without a name one without .fifo, and refuses it: named here',
    change: ({ Type: type, Properties: properties = {} }, id) => {
      const member = { 'AWS::SQS::Queue': 'QueueName', 'AWS::SNS::Topic': 'TopicName' }[type];
      const isFifo = properties.FifoQueue === true || properties.FifoTopic === true;
      if (member === undefined || !isFifo || properties[member] !== undefined) return false;
      properties[member] = `${id.slice(0, 60)}.fifo`;
      return true;
    },
  },
  {
    sentence: 'gives what has a long logical id a name that is longer than AWS takes: named here',
    change: ({ Type: type, Properties: properties = {} }, id) => {
      const [member, longest] = NAMES[type] ?? [];
      if (member === undefined || properties[member] !== undefined || id.length <= longest - 30) return false;
      properties[member] = `${id.slice(0, longest - 40)}${id.slice(-20)}`;
      return true;
    },
  },
  {
    sentence: 'runs no container images: made functions of an archive here',
    change: ({ Type: type, Properties: properties }) => {
      if (type !== 'AWS::Lambda::Function' || properties.PackageType !== 'Image') return false;
      remove(properties, 'PackageType');
      Object.assign(properties, {
        Runtime: 'python3.13',
        Handler: 'index.handler',
        Code: { ZipFile: 'handler = print' },
      });
      return true;
    },
  },
  {
    sentence: 'refuses at an update layers that it does not have: left out',
    change: ({ Type: type, Properties: properties }) =>
      type === 'AWS::Lambda::Function' && remove(properties, 'Layers'),
  },
];

function remove(properties, member) {
  const isThere = properties[member] !== undefined;
  delete properties[member];
  return isThere;
}

/** What names a resource, and how long that may be. */
const NAMES = {
  'AWS::IAM::Role': ['RoleName', 64],
  'AWS::Lambda::Function': ['FunctionName', 64],
  'AWS::SQS::Queue': ['QueueName', 80],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 80],
};

const UNKNOWN_TYPES = {
  'AWS::Kinesis::StreamConsumer': 'its mapping reads the stream itself',
  'AWS::Lambda::EventInvokeConfig': 'left out',
  'AWS::SNS::Subscription': 'made through SNS with the same properties',
  'AWS::SQS::QueuePolicy': 'left out, and enforces no policy',
};

const UNRUNNABLE = [
  [/"QueryLanguage": ?"JSONata"/, 'evaluates no JSONata: those state machines are made and not run'],
  [/"arn:aws:states:::aws-sdk:/, 'fails at calls of aws-sdk: those state machines are made and not run'],
  [
    /"arn:aws:states:::states:startExecution/,
    'fails at starts of state machines by others: those are made and not run',
  ],
];

/** Why moto cannot run a definition, if it cannot. */
export function whyNotRun(definition) {
  return UNRUNNABLE.find(([pattern]) => pattern.test(JSON.stringify(definition)))?.[1];
}

/** Why moto cannot deliver what a subscription lets through, if it cannot. */
export function whyNotSubscribed({ FilterPolicy: policy, FilterPolicyScope: scope }) {
  if (scope !== 'MessageBody' || !JSON.stringify(policy).includes('$or')) return undefined;
  return 'fails at $or in a filter of the body: not subscribed';
}

/** The same template for an update: moto then reads the code of functions that stands in it as Base64. */
export function forUpdate(template) {
  const copy = structuredClone(template);
  for (const { Type: type, Properties: properties } of Object.values(copy.Resources)) {
    const code = type === 'AWS::Lambda::Function' ? properties.Code.ZipFile : undefined;
    if (code !== undefined) properties.Code.ZipFile = Buffer.from(EMPTY_ZIP).toString('base64');
  }
  return copy;
}

/** A template that moto takes, with the sentences on what was changed. The given one stays as it is. */
export function forMoto(template) {
  const copy = structuredClone(template);
  const said = new Set();
  for (const [id, resource] of Object.entries(copy.Resources)) {
    for (const { sentence, change } of DIFFERENCES) if (change(resource, id, copy.Resources)) said.add(sentence);
  }
  Object.assign(copy, withoutConsumers(copy));
  const subscriptions = [];
  const gone = new Set();
  for (const [id, resource] of Object.entries(copy.Resources)) {
    const how = UNKNOWN_TYPES[resource.Type];
    if (how === undefined) continue;
    said.add(`knows no ${resource.Type}: ${how}`);
    if (resource.Type === 'AWS::SNS::Subscription') subscriptions.push({ id, ...resource.Properties });
    delete copy.Resources[id];
    gone.add(id);
  }
  for (const resource of Object.values(copy.Resources)) {
    const needed = [resource.DependsOn ?? []].flat().filter(id => !gone.has(id));
    if (needed.length > 0) resource.DependsOn = needed;
    else delete resource.DependsOn;
  }
  return { template: copy, subscriptions, said: [...said] };
}

/** The same template with the stream itself in the place of each consumer of it. */
export function withoutConsumers(template) {
  const consumers = new Map();
  for (const [id, { Type: type, Properties: properties }] of Object.entries(template.Resources)) {
    if (type === 'AWS::Kinesis::StreamConsumer') consumers.set(id, properties.StreamARN);
  }
  return withStreams(template, consumers);
}

function withStreams(value, consumers) {
  if (Array.isArray(value)) return value.map(item => withStreams(item, consumers));
  if (typeof value !== 'object' || value === null) return value;
  const stream = consumers.get(value['Fn::GetAtt']?.[0]);
  if (stream !== undefined) return stream;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withStreams(item, consumers)]));
}
