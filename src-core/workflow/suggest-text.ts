import type { QueryLanguage } from '../states-language/definition.ts';
import { intrinsicExamples } from '../states-language/intrinsics/intrinsic-help.ts';
import { STATES_ERRORS } from '../states-language/state-failure.ts';
import type { DefinitionPath } from './state-path.ts';

/** Something that can be written at a place of a definition. */
export interface Suggestion {
  readonly text: string;
  readonly help: string | undefined;
}

/** What a definition can name in dollar braces. */
export interface NamedResource {
  readonly id: string;
  readonly name: string;
}

const CONTEXT = [
  'Execution.Id',
  'Execution.Input',
  'Execution.Name',
  'Execution.RoleArn',
  'Execution.StartTime',
  'State.EnteredTime',
  'State.Name',
  'State.RetryCount',
  'StateMachine.Id',
  'StateMachine.Name',
  'Task.Token',
  'Map.Item.Index',
  'Map.Item.Value',
];

/** Errors that Lambda's integration reports, which AWS advises to retry. */
const SERVICE_ERRORS = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'States.Permissions',
  'States.ItemReaderFailed',
  'States.ResultWriterFailed',
  'States.BranchFailed',
  'States.ParameterPathFailure',
];

const RESOURCES: readonly (readonly [arn: string, help: string])[] = [
  ['arn:aws:states:::lambda:invoke', 'Invoke a Lambda function'],
  ['arn:aws:states:::lambda:invoke.waitForTaskToken', 'Invoke a function and wait for its callback'],
  ['arn:aws:states:::sqs:sendMessage', 'Send a message to a queue'],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Send a message and wait for a callback'],
  ['arn:aws:states:::sns:publish', 'Publish to a topic'],
  ['arn:aws:states:::states:startExecution', 'Start an execution'],
  ['arn:aws:states:::states:startExecution.sync:2', 'Run a state machine and read its output'],
  ['arn:aws:states:::aws-sdk:kinesis:putRecord', 'Put a record on a stream'],
  ['arn:aws:states:::dynamodb:putItem', 'Put an item into a table'],
  ['arn:aws:states:::dynamodb:getItem', 'Get an item of a table'],
  ['arn:aws:states:::events:putEvents', 'Put events on an event bus'],
  ['arn:aws:states:::http:invoke', 'Call an HTTPS API'],
];

/** What could be written in a text: errors, integrations, paths, functions, context, variables, resources. */
export function suggestText(
  path: DefinitionPath,
  before: string,
  language: QueryLanguage,
  variables: readonly string[],
  resources: readonly NamedResource[],
): readonly Suggestion[] {
  const tokens = resources.map(({ id, name }) => ({ text: `\${${id}}`, help: `${name} on the canvas` }));
  if (before.endsWith('${') || /\$\{[^}]*$/.test(before)) return tokens;
  if (path.includes('ErrorEquals')) return errorNames();
  if (path.at(-1) === 'Resource') return [...RESOURCES.map(([text, help]) => ({ text, help })), ...tokens];
  const isComputed = language === 'JSONata' ? before.trimStart().startsWith('{%') : isPathField(path);
  if (!isComputed)
    return [...tokens, ...(language === 'JSONata' ? [{ text: '{% $states.input %}', help: 'An expression' }] : [])];
  return language === 'JSONata' ? jsonataReads(variables) : pathReads(variables);
}

function isPathField(path: DefinitionPath): boolean {
  const field = String(path.at(-1));
  return field.endsWith('.$') || field.endsWith('Path') || field === 'Variable';
}

function errorNames(): readonly Suggestion[] {
  return [...Object.values(STATES_ERRORS), ...SERVICE_ERRORS].map(text => ({ text, help: undefined }));
}

function pathReads(variables: readonly string[]): readonly Suggestion[] {
  return [
    { text: '$', help: 'The whole input' },
    ...variables.map(name => ({ text: `$${name}`, help: 'A variable' })),
    ...CONTEXT.map(name => ({ text: `$$.${name}`, help: 'From the context object' })),
    ...intrinsicExamples().map(({ example, help }) => ({ text: example, help })),
  ];
}

function jsonataReads(variables: readonly string[]): readonly Suggestion[] {
  return [
    { text: '$states.input', help: 'The input of the state' },
    { text: '$states.result', help: 'The result of the state, in Output and Assign' },
    { text: '$states.errorOutput', help: 'The error, in the Output and Assign of a catcher' },
    ...variables.map(name => ({ text: `$${name}`, help: 'A variable' })),
    ...CONTEXT.map(name => ({ text: `$states.context.${name}`, help: 'From the context object' })),
    ...[
      ['$partition(', 'Cuts a list into lists of a length'],
      ['$range(', 'Numbers from a first to a last by a step'],
      ['$hash(', 'The hash of a text'],
      ['$random()', 'A random number from 0 up to 1, seeded if you like'],
      ['$uuid()', 'A random UUID'],
      ['$parse(', 'Reads a text as JSON'],
    ].map(([text = '', help]) => ({ text, help })),
  ];
}
