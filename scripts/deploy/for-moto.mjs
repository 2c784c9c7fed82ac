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

const LEFT_OUT = {
  'AWS::Kinesis::StreamConsumer': 'knows no AWS::Kinesis::StreamConsumer: its mapping reads the stream itself',
  'AWS::Lambda::Alias': 'knows no AWS::Lambda::Alias: what names one names the function',
  'AWS::Lambda::EventInvokeConfig': 'knows no AWS::Lambda::EventInvokeConfig: left out',
  'AWS::Lambda::Version': 'publishes an AWS::Lambda::Version once and replaces it at no update: left out',
  'AWS::SNS::Subscription': 'knows no AWS::SNS::Subscription: made through SNS with the same properties',
  'AWS::SQS::QueuePolicy': 'knows no AWS::SQS::QueuePolicy: left out, and enforces no policy',
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
  Object.assign(copy, withoutStandIns(copy));
  const subscriptions = [];
  const gone = new Set();
  for (const [id, resource] of Object.entries(copy.Resources)) {
    const sentence = LEFT_OUT[resource.Type];
    if (sentence === undefined) continue;
    said.add(sentence);
    if (resource.Type === 'AWS::SNS::Subscription') subscriptions.push({ id, ...resource.Properties });
    delete copy.Resources[id];
    gone.add(id);
  }
  for (const output of Object.values(copy.Outputs ?? {})) {
    // What takes it is left out too.
    if (gone.has(output.Value['Fn::GetAtt']?.[0] ?? output.Value.Ref)) output.Value = 'left out';
  }
  for (const resource of Object.values(copy.Resources)) {
    const needed = [resource.DependsOn ?? []].flat().filter(id => !gone.has(id));
    if (needed.length > 0) resource.DependsOn = needed;
    else delete resource.DependsOn;
  }
  return { template: copy, subscriptions, said: [...said] };
}

/** The same template with what moto does not know replaced by what it stands for: a consumer by its stream, an alias by its function. */
export function withoutStandIns(template) {
  const standsFor = new Map();
  for (const [id, { Type: type, Properties: properties }] of Object.entries(template.Resources)) {
    if (type === 'AWS::Kinesis::StreamConsumer') standsFor.set(id, properties.StreamARN);
    if (type === 'AWS::Lambda::Alias') standsFor.set(id, functionArn(properties.FunctionName.Ref, template));
  }
  return replaced(template, standsFor);
}

/** Of a function in another nested stack only the name is known. */
function functionArn(id, { Resources: resources }) {
  if (Object.hasOwn(resources, id)) return { 'Fn::GetAtt': [id, 'Arn'] };
  return { 'Fn::Sub': `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:\${${id}}` };
}

function replaced(value, standsFor) {
  if (Array.isArray(value)) return value.map(item => replaced(item, standsFor));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: name, 'Fn::GetAtt': [got] = [], 'Fn::Sub': text } = value;
  const found = standsFor.get(got ?? name ?? /^\$\{(\w+)\}$/.exec(text)?.[1]);
  if (found !== undefined) return found;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, standsFor)]));
}
