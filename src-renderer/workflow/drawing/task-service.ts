import type { JsonObject } from '#core/shared/json.ts';
import { parseTaskResource } from '#core/states-language/index.ts';

/** The service that a state calls, in the words of its resource; undefined for what is no Task. */
export function serviceOfState(state: JsonObject): string | undefined {
  const resource = state['Type'] === 'Task' ? state['Resource'] : undefined;
  if (typeof resource !== 'string') return undefined;
  if (resource.startsWith('${')) return 'lambda';
  const { kind, service } = parseTaskResource(resource);
  return kind === 'activity' ? undefined : service;
}
