import type { ConnectionReading, FoundWire, TemplateView } from '../../contract/template-reading.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { parseTaskResource } from '../../states-language/task-resource.ts';

const TOKEN = /\$\{([^}]+)\}/g;

const PATTERNS = { 'request-response': 'request-response', sync: 'sync', callback: 'wait-for-task-token' } as const;

/** A workflow calls what the tasks of its definition name. */
export const taskReading: ConnectionReading = {
  wires: view =>
    view.ofType('AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine').flatMap(resource => {
      const from = view.elementOf(resource.logicalId);
      return from === undefined ? [] : wiresOf(from, view.propertyOf(from, 'definition'), view);
    }),
};

/** One wire for each target, with the pattern of the first task that names it. */
function wiresOf(from: string, definition: Json | undefined, view: TemplateView): readonly FoundWire[] {
  const found = new Map<string, FoundWire>();
  for (const task of tasksIn(definition)) {
    const { Resource: resource } = task;
    if (typeof resource !== 'string') continue;
    const named = [...JSON.stringify(task).matchAll(TOKEN)].map(([, id = '']) => id);
    const integrationPattern = resource.startsWith('arn:')
      ? PATTERNS[parseTaskResource(resource).pattern]
      : PATTERNS['request-response'];
    for (const to of named) {
      if (found.has(to) || !isTarget(view.serviceOf(to))) continue;
      found.set(to, {
        from,
        to,
        ...(integrationPattern !== 'request-response' && { properties: { integrationPattern } }),
      });
    }
  }
  return [...found.values()];
}

function isTarget(service: string | undefined): boolean {
  return service !== undefined && ['lambda', 'sqs', 'sns', 'kinesis', 'step-functions'].includes(service);
}

function tasksIn(definition: Json | undefined): readonly Readonly<Record<string, Json | undefined>>[] {
  if (Array.isArray(definition)) return definition.flatMap((item: Json) => tasksIn(item));
  if (!isJsonObject(definition)) return [];
  const own = definition['Type'] === 'Task' ? [definition] : [];
  return [...own, ...Object.values(definition).flatMap(member => tasksIn(member))];
}
