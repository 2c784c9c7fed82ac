/** What each known resource type is, in one sentence. */
const TYPE_HELP: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'Watches a metric and tells its actions when a threshold is crossed.',
  'AWS::Events::EventBus': 'A bus that takes events and hands each to the rules whose pattern it matches.',
  'AWS::Events::EventBusPolicy': 'Lets other accounts or organizations put events on a bus.',
  'AWS::Events::Rule': 'Hands events that match a pattern, or ticks of a schedule, to targets.',
  'AWS::IAM::ManagedPolicy': 'A list of permissions of its own, which can be attached to several roles.',
  'AWS::IAM::Policy': 'A list of permissions inside the roles, users or groups that it names.',
  'AWS::IAM::Role': 'What a service or person may take on, with the permissions that it then has.',
  'AWS::IAM::RolePolicy': 'A list of permissions inside one role.',
  'AWS::Kinesis::Channel': 'Writes the records of an on-demand stream to Amazon S3.',
  'AWS::Kinesis::ResourcePolicy': 'Lets other accounts read from or write to a stream or consumer.',
  'AWS::Kinesis::Stream': 'An ordered, replayable log of records, cut into shards by the hash of their key.',
  'AWS::Kinesis::StreamConsumer': 'A reader of a stream with throughput of its own on each shard (enhanced fan-out).',
  'AWS::KMS::Alias': 'A name for a key.',
  'AWS::KMS::Key': 'A key that encrypts what services keep; its policy says who may use it.',
  'AWS::Lambda::Alias': 'A name that points at one version of a function, or at two by weight.',
  'AWS::Lambda::CodeSigningConfig': 'Whose signatures on code functions accept.',
  'AWS::Lambda::EventInvokeConfig':
    'How asynchronous calls of a function are retried, and where they go when they succeed or fail.',
  'AWS::Lambda::EventSourceMapping': 'Lets Lambda poll a queue or stream and call a function with batches of it.',
  'AWS::Lambda::Function': 'Code that runs for each event that it is called with.',
  'AWS::Lambda::LayerVersion': 'Files that functions share.',
  'AWS::Lambda::LayerVersionPermission': 'Lets other accounts use a layer.',
  'AWS::Lambda::Permission': 'Lets a service or account call a function.',
  'AWS::Lambda::Url': 'An HTTPS address for a function.',
  'AWS::Lambda::Version': 'A state of a function that no longer changes.',
  'AWS::Logs::LogGroup': 'Where logs are kept, and for how long.',
  'AWS::Pipes::Pipe': 'Takes events from one source, filters and enriches them, and hands them to one target.',
  'AWS::Serverless::Function': 'SAM’s short form of a Lambda function with its role, triggers and log settings.',
  'AWS::Serverless::StateMachine': 'SAM’s short form of a state machine with its role and triggers.',
  'AWS::SNS::Subscription': 'Delivers what is published to a topic to one endpoint, filtered by its policy.',
  'AWS::SNS::Topic': 'Delivers a copy of each published message to every subscription.',
  'AWS::SNS::TopicInlinePolicy': 'The policy of one topic: who may publish and subscribe.',
  'AWS::SNS::TopicPolicy': 'A policy for one or more topics: who may publish and subscribe.',
  'AWS::SQS::Queue': 'Keeps messages until a consumer has received and deleted them.',
  'AWS::SQS::QueueInlinePolicy': 'The policy of one queue: who may send and receive.',
  'AWS::SQS::QueuePolicy': 'A policy for one or more queues: who may send and receive.',
  'AWS::StepFunctions::Activity': 'Work that programs outside of AWS fetch and answer.',
  'AWS::StepFunctions::StateMachine': 'Runs a workflow of states, one execution for each start.',
  'AWS::StepFunctions::StateMachineAlias': 'A name that points at one version of a state machine, or at two by weight.',
  'AWS::StepFunctions::StateMachineVersion': 'A state of a state machine that no longer changes.',
};

const SAM = 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide';
const REFERENCE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** What a resource type is, and AWS's page; undefined for types that the canvas has nothing to do with. */
export function typeHelp(type: string): { readonly help: string; readonly sourceUrl: string } | undefined {
  const help = Object.hasOwn(TYPE_HELP, type) ? TYPE_HELP[type] : undefined;
  return help === undefined ? undefined : { help, sourceUrl: resourceUrl(type) };
}

/** AWS's page of a resource type; it names the pages of its template reference by the type. */
export function resourceUrl(type: string): string {
  const [, service = '', name = ''] = type.toLowerCase().split('::');
  return service === 'serverless'
    ? `${SAM}/sam-resource-${name}.html`
    : `${REFERENCE}/aws-resource-${service}-${name}.html`;
}
