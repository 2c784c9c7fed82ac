import type { JsonObject } from '../../shared/json.ts';
import type { WorkflowType } from '../definition.ts';
import { toJsonText } from '../json-text.ts';
import { holdsSubstitution } from '../substitution.ts';
import { parseTaskResource } from '../task-resource.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

const TOKEN_READS = ['$$.Task', '$states.context.Task', '"$$"', '$states.context '];

/**
 * Checks the integration of a Task: what an Express workflow cannot do, a callback without token, a heartbeat that is
 * no shorter than the timeout.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html
 */
export function checkTask(state: JsonObject, type: WorkflowType, path: ProblemPath, list: ProblemList): void {
  const { Resource: resource, TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  if (resource === undefined) list.error('SCHEMA_VALIDATION_FAILED', path, 'a Task state needs Resource');
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    const message = `HeartbeatSeconds ${heartbeat} must be smaller than TimeoutSeconds ${timeout}`;
    list.error('VALUE_OUT_OF_RANGE', [...path, 'HeartbeatSeconds'], message);
  }
  const credentials = state['Credentials'];
  if (typeof credentials === 'object' && credentials !== null && !hasRole(credentials as JsonObject)) {
    const message = `The field 'RoleArn' is required but was missing`;
    list.error('SCHEMA_VALIDATION_FAILED', [...path, 'Credentials'], message);
  }
  if (typeof resource !== 'string' || holdsSubstitution(resource)) return;
  const { kind, pattern } = parseTaskResource(resource);
  const place = [...path, 'Resource'];
  if (type === 'EXPRESS' && kind === 'activity') {
    list.error('EXPRESS_NOT_SUPPORTED', place, 'Express state machine does not support Activity ARN');
  } else if (type === 'EXPRESS' && pattern !== 'request-response') {
    const suffix = pattern === 'sync' ? '.sync' : '.waitForTaskToken';
    const message = `Express state machine does not support '${suffix}' service integration`;
    list.error('EXPRESS_NOT_SUPPORTED', place, message);
  }
  if (kind === 'service' && pattern === 'callback' && !passesToken(state)) {
    const message = 'the task waits for its token to come back, but no parameter passes the token on';
    list.warning('CALLBACK_WITHOUT_TOKEN', place, message);
  }
}

function hasRole(credentials: JsonObject): boolean {
  return credentials['RoleArn'] !== undefined || credentials['RoleArn.$'] !== undefined;
}

function passesToken(state: JsonObject): boolean {
  const text = toJsonText([state['Parameters'] ?? null, state['Arguments'] ?? null]);
  return TOKEN_READS.some(read => text.includes(read));
}
