import type { KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { standFor } from './strict.ts';

/** A menu as it was built. */
export interface BuiltMenu {
  readonly template: readonly MenuItemConstructorOptions[];
}

/** Keeps the application's menu, and chooses items of it as a person would: by their words or their keys. */
export class StandInMenu {
  private shown: BuiltMenu | undefined;

  readonly Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]): BuiltMenu => ({ template }),
    setApplicationMenu: (menu: BuiltMenu | null): void => {
      this.shown = menu ?? undefined;
    },
  };

  /** Every line of the menu, those of its submenus too. */
  get items(): readonly MenuItemConstructorOptions[] {
    return flatten(this.shown?.template ?? []);
  }

  /** Clicks the item with these words. */
  click(label: string): void {
    const item = this.items.find(candidate => candidate.label === label);
    if (item === undefined) throw new Error(`The menu has no item "${label}"`);
    this.perform(item, {});
  }

  /** Presses keys that the page left to the menu. */
  press(accelerator: string): void {
    const item = this.items.find(
      candidate => candidate.accelerator === accelerator && candidate.registerAccelerator !== false,
    );
    if (item === undefined) throw new Error(`No item of the menu has the keys ${accelerator}`);
    this.perform(item, { triggeredByAccelerator: true });
  }

  private perform(item: MenuItemConstructorOptions, event: KeyboardEvent): void {
    if (item.enabled === false) throw new Error(`The menu item "${item.label}" is disabled`);
    if (item.click === undefined) throw new Error(`The stand-in does not model the menu role "${item.role}"`);
    item.click(standFor<MenuItem>('MenuItem'), undefined, event);
  }
}

function flatten(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}
