import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from './command.ts';
import { matchesKeys, showKeys } from './keys.ts';

vi.stubGlobal('window', { addEventListener: () => undefined, eventloom: undefined });
vi.stubGlobal('navigator', { userAgent: 'Linux' });

let commands: readonly Command[] = [];

beforeAll(async () => {
  commands = (await import('./commands.ts')).commands;
});

function press(key: string, with_: Partial<Parameters<typeof matchesKeys>[0]> = {}) {
  const code = /^[0-9]$/.test(key) ? `Digit${key}` : key === '!' ? 'Digit1' : key;
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...with_ };
}

describe('the list of commands', () => {
  it('names every command once', () => {
    const ids = commands.map(command => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['canvas', 'workflow'] as const)('gives no key to two commands of the %s', place => {
    const here = commands.filter(command => command.place === undefined || command.place === place);
    const keys = here.flatMap(command => command.keys ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has an entry for every item of the palette', () => {
    expect(commands.filter(command => command.group === 'Add').map(command => command.label)).toContain(
      'Add SQS FIFO queue',
    );
  });

  it('keeps the keys that the product promises', () => {
    const keysOf = (id: string) => commands.find(command => command.id === id)?.keys;
    expect(keysOf('edit.undo')).toEqual(['mod+z']);
    expect(keysOf('edit.redo')).toEqual(['mod+shift+z', 'mod+y']);
    expect(keysOf('edit.delete')).toEqual(['delete', 'backspace']);
    expect(keysOf('edit.rename')).toEqual(['f2', 'enter']);
    expect(keysOf('help.commands')).toEqual(['mod+k']);
    expect(keysOf('view.fit')).toEqual(['shift+1']);
    expect(keysOf('help.shortcuts')).toEqual(['?']);
  });
});

describe('keys', () => {
  it('takes Ctrl and ⌘ for the same', () => {
    expect(matchesKeys(press('z', { ctrlKey: true }), 'mod+z')).toBe(true);
    expect(matchesKeys(press('z', { metaKey: true }), 'mod+z')).toBe(true);
    expect(matchesKeys(press('z'), 'mod+z')).toBe(false);
  });

  it('does not take undo for redo', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchesKeys(redo, 'mod+z')).toBe(false);
    expect(matchesKeys(redo, 'mod+shift+z')).toBe(true);
  });

  it('goes by the digit key, whatever sign Shift makes of it', () => {
    expect(matchesKeys(press('!', { shiftKey: true }), 'shift+1')).toBe(true);
    expect(matchesKeys(press('1'), 'shift+1')).toBe(false);
  });

  it('finds a sign by the sign, with or without Shift', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesKeys(press('+', { ctrlKey: true, shiftKey: true }), 'mod++')).toBe(true);
    expect(matchesKeys(press('='), 'mod+=')).toBe(false);
  });

  it('is written as the platform writes it', () => {
    expect(showKeys('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(showKeys('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(showKeys('mod++', false)).toEqual(['Ctrl', '+']);
  });
});
