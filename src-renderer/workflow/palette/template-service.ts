import { isJsonObject } from '#core/shared/json.ts';
import { parseTaskResource } from '#core/states-language/index.ts';
import type { StateTemplate } from '#core/workflow/state-templates.ts';

/** The service that an entry of the palette calls, for its picture. Patterns have the picture of their type. */
export function serviceOfTemplate(template: StateTemplate): string | undefined {
  if (template.group !== 'Actions') return undefined;
  const snippet = template.create('JSONPath');
  const state = snippet.States[snippet.StartAt];
  const resource = isJsonObject(state) ? state['Resource'] : undefined;
  return typeof resource === 'string' ? parseTaskResource(resource).service : undefined;
}
