import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../shared/json.ts';
import { validateDefinition } from '../states-language/index.ts';
import {
  duplicateState,
  insertAfter,
  insertAt,
  insertInto,
  moveState,
  removeStates,
  renameState,
} from './edit-states.ts';
import { type DefinitionPath, objectAt, valueAt } from './state-path.ts';
import { STATE_TEMPLATES } from './state-templates.ts';
import { transitionsIn } from './transitions.ts';
import { wrapStates } from './wrap-states.ts';

const order = {
  StartAt: 'Reserve',
  States: {
    Reserve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Sorry' }],
      Next: 'Paid?',
    },
    'Paid?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.paid', BooleanEquals: true, Next: 'Ship' }],
      Default: 'Charge',
    },
    Charge: { Type: 'Pass', Next: 'Ship' },
    Ship: { Type: 'Pass', End: true },
    Sorry: { Type: 'Fail' },
  },
} satisfies JsonObject;

const at = (name: string): DefinitionPath => ['States', name];
const pass = { StartAt: 'New', States: { New: { Type: 'Pass', End: true } } };

function errors(definition: Json): readonly string[] {
  return validateDefinition(definition)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

function way(definition: Json, flow: DefinitionPath, kind: string, target: string | undefined) {
  const found = transitionsIn(definition, flow).find(one => one.kind === kind && one.target === target);
  if (found === undefined) throw new Error('no such way');
  return found;
}

describe('adding states', () => {
  it('puts a state into a way', () => {
    const { definition, selected } = insertAt(order, way(order, [], 'next', 'Paid?'), pass);
    expect(valueAt(definition, ['States', 'Reserve', 'Next'])).toBe('New');
    expect(valueAt(definition, ['States', 'New', 'Next'])).toBe('Paid?');
    expect(selected).toEqual([at('New')]);
    expect(errors(definition)).toEqual([]);
  });

  it('puts a state at the start, the end, into a rule and into a catcher', () => {
    for (const [kind, target] of [
      ['start', 'Reserve'],
      ['end', undefined],
      ['choice', 'Ship'],
      ['catch', 'Sorry'],
    ] as const) {
      const { definition } = insertAt(order, way(order, [], kind, target), pass);
      expect(errors(definition)).toEqual([]);
      expect(valueAt(definition, ['States', 'New', 'Next'])).toBe(target);
    }
  });

  it('puts a state behind a choice as what holds otherwise, and before a state that ends', () => {
    expect(valueAt(insertAfter(order, at('Paid?'), pass).definition, ['States', 'Paid?', 'Default'])).toBe('New');
    const before = insertAfter(order, at('Sorry'), pass).definition;
    expect(valueAt(before, ['States', 'Reserve', 'Catch', 0, 'Next'])).toBe('New');
    expect(valueAt(before, ['States', 'New', 'Next'])).toBe('Sorry');
  });

  it('gives names that are taken a number, at every depth', () => {
    const parallel = STATE_TEMPLATES.find(({ id }) => id === 'parallel')?.create('JSONPath') ?? pass;
    const once = insertAfter(order, at('Ship'), parallel).definition;
    const twice = insertAfter(once, at('Ship'), parallel).definition;
    expect(errors(twice)).toEqual([]);
    expect(valueAt(twice, ['States', 'Parallel 2', 'Branches', 0, 'StartAt'])).toBe('First 2');
  });

  it.each(
    STATE_TEMPLATES.flatMap(
      template =>
        [
          [template.id, 'JSONPath'],
          [template.id, 'JSONata'],
        ] as const,
    ),
  )('offers %s in %s, which AWS takes', (id, language) => {
    const template = STATE_TEMPLATES.find(one => one.id === id);
    const snippet = template?.create(language) ?? pass;
    const { definition } = insertInto({ QueryLanguage: language }, [], snippet);
    expect(errors(definition)).toEqual([]);
  });
});

describe('taking states away', () => {
  it('joins what stood before to what stood behind', () => {
    const { definition } = removeStates(order, [at('Charge')]);
    expect(valueAt(definition, ['States', 'Paid?', 'Default'])).toBe('Ship');
    expect(errors(definition)).toEqual([]);
  });

  it('ends the flow before the last state, and drops the catchers that led to it', () => {
    const last = removeStates(order, [at('Ship')]).definition;
    expect(objectAt(last, at('Charge'))['End']).toBe(true);
    expect(objectAt(removeStates(order, [at('Sorry')]).definition, at('Reserve'))['Catch']).toBeUndefined();
  });

  it('begins with what follows when the start is taken away, and leaves nothing when all is', () => {
    expect(valueAt(removeStates(order, [at('Reserve')]).definition, ['StartAt'])).toBe('Paid?');
    const all = Object.keys(order.States).map(at);
    expect(valueAt(removeStates(order, all).definition, ['States'])).toEqual({});
  });
});

describe('renaming', () => {
  it('takes every reference along and keeps the order', () => {
    const renamed = renameState(order, at('Ship'), 'Send');
    if (!renamed.ok) throw new Error(renamed.error);
    const { definition } = renamed.value;
    expect(errors(definition)).toEqual([]);
    expect(Object.keys(objectAt(definition, ['States']))).toEqual(['Reserve', 'Paid?', 'Charge', 'Send', 'Sorry']);
    expect(valueAt(definition, ['States', 'Paid?', 'Choices', 0, 'Next'])).toBe('Send');
  });

  it.each(['', 'Charge', 'x'.repeat(81)])('refuses "%s"', name => {
    expect(renameState(order, at('Ship'), name).ok).toBe(false);
  });
});

describe('moving and doubling', () => {
  it('moves a state into another way', () => {
    const moved = moveState(order, at('Charge'), way(order, [], 'start', 'Reserve'));
    if (!moved.ok) throw new Error(moved.error);
    expect(valueAt(moved.value.definition, ['StartAt'])).toBe('Charge');
    expect(valueAt(moved.value.definition, ['States', 'Charge', 'Next'])).toBe('Reserve');
    expect(valueAt(moved.value.definition, ['States', 'Paid?', 'Default'])).toBe('Ship');
    expect(errors(moved.value.definition)).toEqual([]);
  });

  it('refuses to move a state to where it is', () => {
    expect(moveState(order, at('Charge'), way(order, [], 'default', 'Charge')).ok).toBe(false);
  });

  it('puts a copy behind a state', () => {
    const { definition } = duplicateState(order, at('Charge'));
    expect(valueAt(definition, ['States', 'Charge', 'Next'])).toBe('Charge 2');
    expect(valueAt(definition, ['States', 'Charge 2', 'Next'])).toBe('Ship');
  });
});

describe('wrapping', () => {
  it.each(['parallel', 'map', 'retry-catch'] as const)('puts a stretch into %s', wrapping => {
    const wrapped = wrapStates(order, [at('Paid?'), at('Charge')], wrapping, 'JSONPath');
    if (!wrapped.ok) throw new Error(wrapped.error);
    expect(errors(wrapped.value.definition)).toEqual([]);
    const [selected = []] = wrapped.value.selected;
    expect(objectAt(wrapped.value.definition, selected)['Next']).toBe('Ship');
    expect(valueAt(wrapped.value.definition, ['States', 'Reserve', 'Next'])).toBe(selected.at(-1));
  });

  it('gives a task its own retry and catch, and a state for what fails', () => {
    const bare = removeStates(order, [at('Sorry')]).definition;
    const wrapped = wrapStates(bare, [at('Reserve')], 'retry-catch', 'JSONPath');
    if (!wrapped.ok) throw new Error(wrapped.error);
    expect(errors(wrapped.value.definition)).toEqual([]);
    expect(objectAt(wrapped.value.definition, at('Handle failure of Reserve'))['Type']).toBe('Fail');
  });

  it('refuses a stretch with two ways out', () => {
    expect(wrapStates(order, [at('Reserve'), at('Paid?')], 'parallel', 'JSONPath').ok).toBe(false);
  });
});
