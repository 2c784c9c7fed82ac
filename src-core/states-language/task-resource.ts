/** How a task waits: for the answer, for the end of a job, or for a callback with the task token. */
export type IntegrationPattern = 'request-response' | 'sync' | 'callback';

/**
 * What the `Resource` of a task names. `service` and `action` are AWS's words (`lambda` and `invoke`, `aws-sdk:s3` and
 * `getObject`); `historyResource` is the action with its pattern as histories show it (`sendMessage.waitForTaskToken`).
 */
export interface TaskResource {
  readonly kind: 'lambda-function' | 'service' | 'activity';
  readonly service: string;
  readonly action: string;
  readonly pattern: IntegrationPattern;
  readonly historyResource: string;
}

const SERVICE_ARN = /^arn:[^:]*:states:::(aws-sdk:[^:]+|[^:]+):(.+)$/;
const LAMBDA_ARN = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:/;
const CALLBACK_SUFFIX = '.waitForTaskToken';
const SYNC_SUFFIX = /\.sync(?::\d+)?$/;

/**
 * Reads the `Resource` of a task. Anything that names neither a function nor a service is taken for an activity.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html
 */
export function parseTaskResource(resource: string): TaskResource {
  if (LAMBDA_ARN.test(resource)) {
    return {
      kind: 'lambda-function',
      service: 'lambda',
      action: 'invoke',
      pattern: 'request-response',
      historyResource: resource,
    };
  }
  const [, service, historyResource] = SERVICE_ARN.exec(resource) ?? [];
  if (service === undefined || historyResource === undefined) {
    return { kind: 'activity', service: 'activity', action: 'run', pattern: 'callback', historyResource: resource };
  }
  const action = historyResource.replace(CALLBACK_SUFFIX, '').replace(SYNC_SUFFIX, '');
  return { kind: 'service', service, action, pattern: patternOf(historyResource), historyResource };
}

function patternOf(historyResource: string): IntegrationPattern {
  if (historyResource.endsWith(CALLBACK_SUFFIX)) return 'callback';
  return SYNC_SUFFIX.test(historyResource) ? 'sync' : 'request-response';
}
