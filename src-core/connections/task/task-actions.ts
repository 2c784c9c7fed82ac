import { isJsonObject, type Json } from '../../shared/json.ts';
import { parseTaskResource } from '../../states-language/task-resource.ts';
import type { TaskValues } from './properties.ts';

/** What a task does to its target: IAM actions on the target itself, and how it waits for it. */
export interface TaskCall {
  readonly actions: readonly string[];
  /** It waits until an execution that it starts has ended. */
  readonly watchesExecutions: boolean;
  /** It waits until somebody answers with the task token. */
  readonly awaitsToken: boolean;
}

/** IAM's name of a service where Step Functions calls it otherwise. */
const IAM_SERVICE: Readonly<Record<string, string>> = { sfn: 'states' };

/** The one call whose IAM action is not the API's own name. */
const IAM_ACTION: Readonly<Record<string, string>> = { 'lambda:Invoke': 'lambda:InvokeFunction' };

const ACTION_FOR: Readonly<Record<string, readonly string[]>> = {
  lambda: ['lambda:InvokeFunction'],
  sqs: ['sqs:SendMessage'],
  sns: ['sns:Publish'],
  kinesis: ['kinesis:PutRecord'],
  'step-functions': ['states:StartExecution'],
};

/**
 * What the tasks of a definition that name a resource do to it; what the wire says where the definition does not name it
 * yet.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 */
export function callOf(
  definition: Json | undefined,
  resourceId: string,
  targetType: string,
  integrationPattern: TaskValues['integrationPattern'],
): TaskCall {
  const calls = callsNaming(definition, `\${${resourceId}}`);
  if (calls.length === 0) {
    const watchesExecutions = targetType === 'step-functions' && integrationPattern === 'sync';
    return {
      actions: ACTION_FOR[targetType] ?? [],
      watchesExecutions,
      awaitsToken: integrationPattern === 'wait-for-task-token',
    };
  }
  const resources = calls.map(parseTaskResource);
  return {
    actions: [...new Set(resources.map(({ service, action }) => iamAction(service, action)))].sort(),
    watchesExecutions: resources.some(({ service, pattern }) => service === 'states' && pattern === 'sync'),
    awaitsToken: resources.some(({ pattern }) => pattern === 'callback'),
  };
}

/** `Resource` of every task that names a resource, in the order of the definition. */
function callsNaming(definition: Json | undefined, token: string): readonly string[] {
  if (Array.isArray(definition)) return definition.flatMap((item: Json) => callsNaming(item, token));
  if (!isJsonObject(definition)) return [];
  const resource = definition['Resource'];
  if (definition['Type'] === 'Task' && typeof resource === 'string') {
    if (!JSON.stringify(definition).includes(token)) return [];
    return [resource.includes(token) ? 'arn:aws:states:::lambda:invoke' : resource];
  }
  return Object.values(definition).flatMap(value => callsNaming(value, token));
}

function iamAction(service: string, action: string): string {
  const name = service.replace('aws-sdk:', '');
  const full = `${IAM_SERVICE[name] ?? name}:${action.charAt(0).toUpperCase()}${action.slice(1)}`;
  return IAM_ACTION[full] ?? full;
}
