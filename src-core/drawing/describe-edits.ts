import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { Edit } from '../contract/edit.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Property } from '../contract/property.ts';
import type { Json } from '../shared/json.ts';
import { formatQuantity } from '../shared/units.ts';
import { elementWords } from './element-words.ts';

/** What a list of edits would do to the design, a line each: "Visibility timeout of orders: 30 s → 180 s". */
export function describeEdits(edits: readonly Edit[], graph: DesignGraph): readonly string[] {
  const added = new Map(
    edits.flatMap(edit => (edit.edit === 'add-resource' ? [[edit.resource.id, edit.resource.name]] : [])),
  );
  return edits.map(edit => describeEdit(edit, graph, id => added.get(id) ?? elementWords(id, graph)));
}

function describeEdit(edit: Edit, graph: DesignGraph, words: (id: string) => string): string {
  switch (edit.edit) {
    case 'add-resource':
      return `Adds ${serviceOf(edit.resource.type).label} “${edit.resource.name}”`;
    case 'add-connection':
      return `Connects ${words(edit.connection.from)} to ${words(edit.connection.to)}`;
    case 'add-group':
      return `Groups ${edit.group.members.length} cards as ${edit.group.name}`;
    case 'remove':
      return `Removes ${edit.ids.map(id => elementWords(id, graph)).join(', ')}`;
    case 'set-property':
      return describeProperty(edit, graph);
    case 'rename':
      return `Renames ${elementWords(edit.id, graph)} to ${edit.name}`;
    case 'move':
      return `Moves ${Object.keys(edit.positions).length} cards`;
    case 'reconnect':
      return `Leads ${elementWords(edit.id, graph)} from ${elementWords(edit.from, graph)} to ${elementWords(edit.to, graph)}`;
    case 'retype-connection':
      return `Makes it a wire of kind ${connectionOf(edit.type).label.toLowerCase()}`;
    case 'silence':
      return `Silences ${edit.silence.ruleId} at ${elementWords(edit.silence.element, graph)}`;
    case 'unsilence':
      return `Reports ${edit.ruleId} at ${elementWords(edit.element, graph)} again`;
    case 'set-export':
      return 'Changes what the template has beside the design';
    case 'rename-design':
      return `Renames the design to ${edit.name}`;
    case 'set-scenarios':
      return 'Changes the scenarios';
  }
}

type SetProperty = Extract<Edit, { edit: 'set-property' }>;

/** What setting a property changes, in words; undefined where the element or the property is not known. */
export function propertyChange(edit: SetProperty, graph: DesignGraph) {
  const resource = graph.resource(edit.id);
  const element = resource ?? graph.connection(edit.id);
  if (element === undefined) return undefined;
  const table = resource === undefined ? connectionOf(element.type).properties : serviceOf(element.type).properties;
  const property = table[edit.property];
  if (property === undefined) return undefined;
  return {
    label: property.label,
    element: elementWords(edit.id, graph),
    before: valueWords(element.properties[edit.property], property, graph),
    after: valueWords(edit.value ?? property.default, property, graph),
  };
}

function describeProperty(edit: SetProperty, graph: DesignGraph): string {
  const change = propertyChange(edit, graph);
  if (change === undefined) return `Sets ${edit.property}`;
  return `${change.label} of ${change.element}: ${change.before} → ${change.after}`;
}

/** A property's value as a person reads it, with its unit. */
export function valueWords(value: Json | undefined, property: Property, graph: DesignGraph): string {
  if (value === undefined) return 'not set';
  if (typeof value === 'number' && (property.kind === 'integer' || property.kind === 'number')) {
    return formatQuantity(value, property.unit);
  }
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') {
    if (property.kind === 'reference') return elementWords(value, graph);
    if (property.kind === 'choice') return property.options.find(option => option.value === value)?.label ?? value;
    return `“${value}”`;
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
