import type { QueryLanguage, StateType } from '../states-language/definition.ts';
import { STATE_FIELDS } from '../states-language/validation/field-table.ts';

/** How a field of a state is edited. `state` chooses one of the states beside it. */
export type FieldControl = 'text' | 'number' | 'state' | 'json';

/** A field of a state as it is offered for editing. */
export interface StateField {
  readonly name: string;
  readonly control: FieldControl;
}

/** Fields under one title. */
export interface StateFieldGroup {
  readonly title: string;
  readonly fields: readonly StateField[];
  /** Shown folded until something in it is set. */
  readonly isExtra: boolean;
}

interface GroupSpec {
  readonly title: string;
  readonly names: readonly string[];
  readonly isExtra?: boolean;
}

const GROUPS: readonly GroupSpec[] = [
  {
    title: 'What it does',
    names: ['Resource', 'Parameters', 'Arguments', 'Result', 'Seconds', 'Timestamp', 'Error', 'Cause'],
  },
  { title: 'Rules', names: ['Choices', 'Default'] },
  { title: 'Items', names: ['ItemsPath', 'Items', 'ItemSelector', 'MaxConcurrency'] },
  { title: 'Goes on with', names: ['Next'] },
  { title: 'Errors', names: ['Retry', 'Catch'] },
  {
    title: 'Time limits',
    names: ['TimeoutSeconds', 'HeartbeatSeconds', 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
    isExtra: true,
  },
  {
    title: 'Distributed items',
    names: [
      'ItemReader',
      'ItemBatcher',
      'ResultWriter',
      'ToleratedFailureCount',
      'ToleratedFailurePercentage',
      'Label',
    ],
    isExtra: true,
  },
  {
    title: 'Input and output',
    names: ['InputPath', 'ResultSelector', 'ResultPath', 'OutputPath', 'Output', 'Assign'],
    isExtra: true,
  },
  { title: 'More', names: [], isExtra: true },
];

/** Edited elsewhere: by the drawing, or beside the name. */
const NOT_HERE = new Set(['Type', 'End', 'Branches', 'ItemProcessor', 'Iterator', 'Comment', 'QueryLanguage']);
const STATES = new Set(['Next', 'Default']);
const TEXT_SHAPES = new Set([
  'constant-text',
  'text',
  'path',
  'path-or-null',
  'reference',
  'reference-or-null',
  'path-or-call',
  'timestamp',
]);
const MORE = 'More';

/** The fields that a state of a type can have in a query language, in groups. */
export function stateFieldGroups(type: StateType, language: QueryLanguage): readonly StateFieldGroup[] {
  const table = STATE_FIELDS[type];
  const names = Object.keys(table).filter(name => {
    const own = table[name]?.language;
    return !NOT_HERE.has(name) && (own === undefined || own === language);
  });
  const grouped = new Set(GROUPS.flatMap(group => group.names));
  return GROUPS.map(({ title, names: wanted, isExtra = false }) => {
    const ordered =
      title === MORE ? names.filter(name => !grouped.has(name)) : wanted.filter(name => names.includes(name));
    const fields = ordered.map(name => ({ name, control: controlOf(name, table[name]?.shape ?? 'json', language) }));
    return { title, fields, isExtra };
  }).filter(({ fields }) => fields.length > 0);
}

function controlOf(name: string, shape: string, language: QueryLanguage): FieldControl {
  if (STATES.has(name)) return 'state';
  if (shape === 'count' || shape === 'number') return language === 'JSONata' ? 'text' : 'number';
  return TEXT_SHAPES.has(shape) ? 'text' : 'json';
}
