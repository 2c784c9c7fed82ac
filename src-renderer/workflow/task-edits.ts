import type { ConnectionRecord, Edit, ResourceRecord } from '#core/contract/edit.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { isJsonObject } from '#core/shared/json.ts';
import { taskTargets, withTaskFor } from '#core/workflow/task-target.ts';

/** What a new task wire asks of its state machine: a Task that calls the resource, unless one does already. */
export function taskEdits(
  document: EventloomDocument,
  wire: ConnectionRecord,
  added?: ResourceRecord,
): readonly Edit[] {
  const find = (id: string) => (added?.id === id ? added : document.resources.find(resource => resource.id === id));
  const [machine, target] = [find(wire.from), find(wire.to)];
  if (wire.type !== 'task' || machine?.type !== 'step-functions' || target === undefined) return [];
  const definition = machine.properties['definition'];
  if (definition !== undefined && taskTargets(definition).has(target.id)) return [];
  const isJsonata = isJsonObject(definition) && definition['QueryLanguage'] === 'JSONata';
  const changed = withTaskFor(definition, target, isJsonata ? 'JSONata' : 'JSONPath');
  if (changed === undefined) return [];
  return [{ edit: 'set-property', id: machine.id, property: 'definition', value: changed.definition }];
}
