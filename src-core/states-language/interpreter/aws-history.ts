import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { toJsonText } from '../json-text.ts';
import { formatTimestamp } from '../timestamp.ts';
import type { HistoryEvent } from './history-event.ts';

/**
 * Turns a history into what GetExecutionHistory answers: details under AWS's name for them, payloads as JSON text.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html
 */
export function toAwsHistory(history: readonly HistoryEvent[]): JsonObject[] {
  return history.map(event => ({
    id: event.id,
    previousEventId: event.previousEventId,
    timestamp: formatTimestamp(event.millis),
    type: event.type,
    ...(event.details !== null && { [detailsName(event.type)]: toAwsDetails(event.details) }),
  }));
}

const SHARED_DETAILS = /^[A-Z][a-z]+(StateEntered|StateExited)$/;

function detailsName(type: string): string {
  const shared = SHARED_DETAILS.exec(type)?.[1];
  const name = shared ?? type;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}EventDetails`;
}

function toAwsDetails(details: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [name, value = null] of Object.entries(details)) {
    if (name === 'input' || name === 'output') {
      result[name] = toJsonText(value);
      result[`${name}Details`] = { truncated: false };
    } else if (name === 'parameters') result[name] = toJsonText(value);
    else if (name === 'assignedVariables' && isJsonObject(value)) {
      result[name] = Object.fromEntries(
        Object.entries(value).map(([variable, given = null]) => [variable, toJsonText(given)]),
      );
      result['assignedVariablesDetails'] = { truncated: false };
    } else if (name === 'taskCredentials' && isJsonObject(value)) {
      result[name] = { roleArn: value['RoleArn'] ?? null };
    } else result[name] = value;
  }
  return result;
}
