import type { KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuActions } from './command-item.ts';
import { menuTemplate } from './menu-template.ts';

function build(isMac: boolean, recent: { id: string; name: string; location: string }[] = []) {
  const done: unknown[] = [];
  const actions: MenuActions = {
    run: command => done.push(['run', command]),
    editText: edit => done.push(['edit text', edit]),
    openRecent: path => done.push(['open', path]),
    clearRecent: () => done.push(['clear']),
  };
  const items = flatten(menuTemplate({ isMac, recent }, actions));
  const choose = (label: string, event: KeyboardEvent = {}) => {
    const item = items.find(candidate => candidate.label === label);
    if (item?.click === undefined) throw new Error(`The menu has no item "${label}" that does something`);
    // Only Electron makes menu items; the click reads none of it.
    item.click({} as MenuItem, undefined, event);
  };
  return { items, choose, done };
}

function flatten(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe('the menu', () => {
  it('sends the command of the chosen item to the window', () => {
    const { choose, done } = build(false);
    choose('Save');
    choose('Zoom to fit');
    expect(done).toEqual([
      ['run', 'file.save'],
      ['run', 'view.fit'],
    ]);
  });

  it('edits the text field when the page leaves the keys of an edit to it, the design when it is clicked', () => {
    const { choose, done } = build(true);
    choose('Undo', { triggeredByAccelerator: true });
    choose('Undo');
    choose('Duplicate', { triggeredByAccelerator: true });
    expect(done).toEqual([
      ['edit text', 'undo'],
      ['run', 'edit.undo'],
      ['run', 'edit.duplicate'],
    ]);
  });

  it.each([true, false])('gives no two items the same keys, and takes no key that types a sign (mac: %s)', isMac => {
    const { items } = build(isMac);
    const keys = items.flatMap(item => (item.accelerator === undefined ? [] : [String(item.accelerator)]));
    expect(new Set(keys).size).toBe(keys.length);
    const taken = items.filter(item => item.accelerator !== undefined && item.registerAccelerator !== false);
    expect(taken.length).toBeGreaterThan(10);
    for (const item of taken) expect(String(item.accelerator)).toMatch(/^CmdOrCtrl\+/);
  });

  it('lists recent designs and can forget them', () => {
    const { choose, done } = build(false, [{ id: '/d/a.json', name: 'a.json', location: '/d' }]);
    choose('a.json (/d)');
    choose('Clear the list');
    expect(done).toEqual([['open', '/d/a.json'], ['clear']]);
  });

  it('shows no list of recent designs when there are none', () => {
    expect(build(false).items.find(item => item.label === 'Open recent')?.enabled).toBe(false);
  });
});
