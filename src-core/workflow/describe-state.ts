import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { taskArguments } from '../states-language/list-states.ts';
import { parseTaskResource } from '../states-language/task-resource.ts';

/** The argument that says best what a Task works on, by service. */
const TARGETS = ['FunctionName', 'QueueUrl', 'TopicArn', 'StreamName', 'StreamARN', 'StateMachineArn', 'TableName'];

const PATTERNS = { 'request-response': '', sync: ' · waits for the job', callback: ' · waits for a callback' } as const;

/** The one line of a state that matters: what it calls, how long it waits, what it ends with. */
export function describeState(state: JsonObject): string {
  switch (state['Type']) {
    case 'Task':
      return describeTask(state);
    case 'Wait':
      return describeWait(state);
    case 'Choice': {
      const rules = isJsonArray(state['Choices']) ? state['Choices'].length : 0;
      return rules === 1 ? '1 rule' : `${rules} rules`;
    }
    case 'Parallel': {
      const branches = isJsonArray(state['Branches']) ? state['Branches'].length : 0;
      return branches === 1 ? '1 branch' : `${branches} branches at once`;
    }
    case 'Map':
      return describeMap(state);
    case 'Fail':
      return shortened(state['Error'] ?? state['ErrorPath']) || 'Ends with an error';
    case 'Succeed':
      return 'Ends the flow well';
    case 'Pass':
      return typeof state['Comment'] === 'string' ? state['Comment'] : 'Passes its input on';
    default:
      return 'Type is not one of AWS’s eight';
  }
}

function describeTask(state: JsonObject): string {
  const resource = state['Resource'];
  if (typeof resource !== 'string') return 'Calls nothing yet';
  const { kind, service, action, pattern } = parseTaskResource(resource);
  const target = TARGETS.map(name => taskArguments(state)[name]).find(
    value => typeof value === 'string' && value !== '',
  );
  const of = target === undefined ? '' : `${shortened(target)} · `;
  if (resource.startsWith('${')) return `Function ${shortened(resource)}`;
  if (kind === 'activity') return `Activity ${shortened(resource.split(':').at(-1))}`;
  if (kind !== 'service') return `Function ${shortened(resource.split(':').at(-1))}`;
  return `${of}${service}:${action}${PATTERNS[pattern]}`;
}

function describeWait(state: JsonObject): string {
  if (state['Seconds'] !== undefined) return `${shortened(state['Seconds'])} s`;
  const until = state['Timestamp'] ?? state['TimestampPath'];
  if (until !== undefined) return `until ${shortened(until)}`;
  return state['SecondsPath'] === undefined ? 'No time given' : `${shortened(state['SecondsPath'])} seconds`;
}

function describeMap(state: JsonObject): string {
  const processor = state['ItemProcessor'] ?? state['Iterator'];
  const config = isJsonObject(processor) ? processor['ProcessorConfig'] : undefined;
  const isDistributed = isJsonObject(config) && config['Mode'] === 'DISTRIBUTED';
  const items = state['ItemsPath'] ?? (typeof state['Items'] === 'string' ? state['Items'] : undefined);
  const most = state['MaxConcurrency'];
  return [
    isDistributed ? 'Distributed: for each item' : 'For each item',
    ...(items === undefined ? [] : [`of ${shortened(items)}`]),
    ...(most === undefined || most === 0 ? [] : [`· ${most === 1 ? 'one at a time' : `${shortened(most)} at once`}`]),
  ].join(' ');
}

function shortened(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return String(value)
    .replace(/^\{%\s*|\s*%\}$/g, '')
    .replace(/^\$\{([^}]+)\}$/, '$1')
    .replace(/^\$\.(?=.)/, '');
}
