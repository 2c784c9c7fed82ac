import type { JsonObject } from '../shared/json.ts';
import type { QueryLanguage, StateType } from '../states-language/definition.ts';
import type { Snippet } from './state-names.ts';

/** An entry of the palette of states. */
export interface StateTemplate {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly group: 'Actions' | 'Flow' | 'Patterns';
  /** The type whose picture stands for it. */
  readonly type: StateType;
  /** A new flow of it, in the language of the machine. */
  readonly create: (language: QueryLanguage) => Snippet;
}

const INVOKE = 'arn:aws:states:::lambda:invoke';

function one(name: string, state: JsonObject): Snippet {
  return { StartAt: name, States: { [name]: state } };
}

/** A Task that calls a service, its arguments in the field of the language. */
export function taskState(resource: string, args: Readonly<Record<string, Arg>>, language: QueryLanguage): JsonObject {
  return { Type: 'Task', Resource: resource, ...argumentsField(args, language), End: true };
}

/** A plain argument, or what is read: the input of the state or the task token. */
type Arg = string | { readonly read: 'input' | 'token' | 'execution' };

const READS = {
  input: ['$', '{% $states.input %}'],
  token: ['$$.Task.Token', '{% $states.context.Task.Token %}'],
  execution: ['$$.Execution.Id', '{% $states.context.Execution.Id %}'],
} as const;

function argumentsField(args: Readonly<Record<string, Arg>>, language: QueryLanguage): JsonObject {
  const entries = Object.entries(args).map(([name, value]) => {
    if (typeof value === 'string') return [name, value];
    const [path, expression] = READS[value.read];
    return language === 'JSONata' ? [name, expression] : [`${name}.$`, path];
  });
  return { [language === 'JSONata' ? 'Arguments' : 'Parameters']: Object.fromEntries(entries) };
}

const INPUT: Arg = { read: 'input' };

function action(
  id: string,
  label: string,
  description: string,
  name: string,
  resource: string,
  args: Readonly<Record<string, Arg>>,
): StateTemplate {
  const create = (language: QueryLanguage) => one(name, taskState(resource, args, language));
  return { id, label, description, group: 'Actions', type: 'Task', create };
}

function retry(): JsonObject {
  return {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 2,
    MaxAttempts: 3,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  };
}

function catcher(next: string, language: QueryLanguage, error = 'States.ALL'): JsonObject {
  return { ErrorEquals: [error], ...(language === 'JSONPath' && { ResultPath: '$.error' }), Next: next };
}

function invoke(language: QueryLanguage, more: JsonObject): JsonObject {
  const { End: _end, ...task } = taskState(INVOKE, { FunctionName: '', Payload: INPUT }, language);
  return { ...task, ...(language === 'JSONPath' && { ResultPath: '$.result' }), ...more };
}

const ACTIONS: readonly StateTemplate[] = [
  action(
    'invoke',
    'Invoke a function',
    'Calls a Lambda function and waits for its answer.',
    'Invoke function',
    INVOKE,
    {
      FunctionName: '',
      Payload: INPUT,
    },
  ),
  action(
    'send',
    'Send a message',
    'Sends a message to an SQS queue.',
    'Send message',
    'arn:aws:states:::sqs:sendMessage',
    {
      QueueUrl: '',
      MessageBody: INPUT,
    },
  ),
  action(
    'publish',
    'Publish to a topic',
    'Publishes a message to an SNS topic.',
    'Publish',
    'arn:aws:states:::sns:publish',
    {
      TopicArn: '',
      Message: INPUT,
    },
  ),
  action(
    'put-record',
    'Put a record',
    'Puts a record on a Kinesis stream.',
    'Put record',
    'arn:aws:states:::aws-sdk:kinesis:putRecord',
    { StreamName: '', PartitionKey: { read: 'execution' }, Data: INPUT },
  ),
  action(
    'start-execution',
    'Run a state machine',
    'Starts an execution of another state machine and waits for its end.',
    'Run state machine',
    'arn:aws:states:::states:startExecution.sync:2',
    { StateMachineArn: '', Input: INPUT },
  ),
];

const FLOW: readonly StateTemplate[] = [
  {
    id: 'choice',
    label: 'Choice',
    description: 'Goes one of several ways by what the input says.',
    group: 'Flow',
    type: 'Choice',
    create: language => ({
      StartAt: 'Choice',
      States: {
        Choice: {
          Type: 'Choice',
          Choices: [
            {
              ...(language === 'JSONata'
                ? { Condition: '{% $states.input.isReady = true %}' }
                : { Variable: '$.isReady', BooleanEquals: true }),
              Next: 'Go on',
            },
          ],
          Default: 'Go on',
        },
        'Go on': { Type: 'Pass', End: true },
      },
    }),
  },
  flow('parallel', 'Parallel', 'Runs branches side by side and waits for all of them.', 'Parallel', () => ({
    Type: 'Parallel',
    Branches: [one('First', { Type: 'Pass', End: true }), one('Second', { Type: 'Pass', End: true })].map(toJson),
    End: true,
  })),
  flow('map', 'Map', 'Runs the same steps for each item of a list.', 'Map', language => ({
    Type: 'Map',
    ...(language === 'JSONata' ? { Items: '{% $states.input.items %}' } : { ItemsPath: '$.items' }),
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...one('Process item', { Type: 'Pass', End: true }) },
    End: true,
  })),
  flow('wait', 'Wait', 'Waits for a while, or until a moment.', 'Wait', () => ({
    Type: 'Wait',
    Seconds: 60,
    End: true,
  })),
  flow('pass', 'Pass', 'Passes its input on, changed if you like.', 'Pass', () => ({ Type: 'Pass', End: true })),
  flow('succeed', 'Succeed', 'Ends the flow well.', 'Succeed', () => ({ Type: 'Succeed' })),
  flow('fail', 'Fail', 'Ends the execution with an error.', 'Fail', () => ({
    Type: 'Fail',
    Error: 'Failed',
    Cause: 'Say why.',
  })),
];

function flow(
  id: string,
  label: string,
  description: string,
  type: StateType,
  state: (language: QueryLanguage) => JsonObject,
): StateTemplate {
  return { id, label, description, group: 'Flow', type, create: language => one(label, state(language)) };
}

function toJson(snippet: Snippet): JsonObject {
  return { StartAt: snippet.StartAt, States: snippet.States };
}

const PATTERNS: readonly StateTemplate[] = [
  {
    id: 'retry-catch',
    label: 'Retry and catch',
    description: 'A function call that is retried, with a way out when it keeps failing.',
    group: 'Patterns',
    type: 'Task',
    create: language => ({
      StartAt: 'Try',
      States: {
        Try: invoke(language, { Retry: [retry()], Catch: [catcher('Give up', language)], End: true }),
        'Give up': { Type: 'Fail', Error: 'GaveUp', Cause: 'The call failed after its retries.' },
      },
    }),
  },
  {
    id: 'saga',
    label: 'Saga',
    description: 'Two steps, each with a step that takes it back when a later one fails.',
    group: 'Patterns',
    type: 'Task',
    create: language => ({
      StartAt: 'Reserve',
      States: {
        Reserve: invoke(language, { Retry: [retry()], Catch: [catcher('Saga failed', language)], Next: 'Charge' }),
        Charge: invoke(language, { Retry: [retry()], Catch: [catcher('Cancel reservation', language)], End: true }),
        'Cancel reservation': invoke(language, { Retry: [retry()], Next: 'Saga failed' }),
        'Saga failed': { Type: 'Fail', Error: 'SagaFailed', Cause: 'A step failed; what was done is taken back.' },
      },
    }),
  },
  {
    id: 'fan-out',
    label: 'Fan out and in',
    description: 'Each item of a list by itself, ten at once, then their results together.',
    group: 'Patterns',
    type: 'Map',
    create: language => ({
      StartAt: 'Fan out',
      States: {
        'Fan out': {
          Type: 'Map',
          ...(language === 'JSONata' ? { Items: '{% $states.input.items %}' } : { ItemsPath: '$.items' }),
          MaxConcurrency: 10,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            ...one('Work on item', invoke(language, { Retry: [retry()], End: true })),
          },
          ...(language === 'JSONPath' && { ResultPath: '$.results' }),
          Next: 'Gather results',
        },
        'Gather results': { Type: 'Pass', End: true },
      },
    }),
  },
  {
    id: 'callback',
    label: 'Wait for a callback',
    description: 'Sends a task token to a queue and waits until somebody answers with it.',
    group: 'Patterns',
    type: 'Task',
    create: language => ({
      StartAt: 'Ask and wait',
      States: {
        'Ask and wait': {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          ...(language === 'JSONata'
            ? {
                Arguments: {
                  QueueUrl: '',
                  MessageBody: { input: '{% $states.input %}', taskToken: '{% $states.context.Task.Token %}' },
                },
              }
            : { Parameters: { QueueUrl: '', MessageBody: { 'input.$': '$', 'taskToken.$': '$$.Task.Token' } } }),
          TimeoutSeconds: 86_400,
          Catch: [catcher('No answer', language, 'States.Timeout')],
          End: true,
        },
        'No answer': { Type: 'Fail', Error: 'NoAnswer', Cause: 'Nobody answered with the task token in time.' },
      },
    }),
  },
];

/** Everything that can be put into a workflow. */
export const STATE_TEMPLATES: readonly StateTemplate[] = [...ACTIONS, ...FLOW, ...PATTERNS];
