import type { MenuItemConstructorOptions } from 'electron';

/** What editing a text field does for an accelerator that the page left to us. */
export type TextEdit = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

/** What the menu does when an item is chosen. */
export interface MenuActions {
  /** Runs a command of the window by its id. */
  run(command: string): void;
  /** Edits the focused text field. */
  editText(edit: TextEdit): void;
  /** Opens a design of the recent list. */
  openRecent(path: string): void;
  clearRecent(): void;
}

/** A line of the menu: the words and the id of a command of the window, and its keys. */
export interface CommandItem {
  readonly label: string;
  readonly command: string;
  readonly keys?: string;
  /** The page keeps this key for itself; the menu only shows it. */
  readonly isKeyShownOnly?: boolean;
  /** What the same keys do in a text field. */
  readonly textEdit?: TextEdit;
}

/**
 * The page sees each key before the menu, and keeps those it acts upon. So an accelerator that arrives here means that
 * a text field is being edited (or nothing is), while a click always means the design.
 */
export function commandItem(item: CommandItem, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const { label, command, keys, isKeyShownOnly = false, textEdit } = item;
  const hasKeys = keys !== undefined && !(isKeyShownOnly && isMac);
  return {
    id: command,
    label,
    ...(hasKeys && { accelerator: keys }),
    ...(hasKeys && isKeyShownOnly && { registerAccelerator: false }),
    click: (_item, _window, event) => {
      if (textEdit !== undefined && event.triggeredByAccelerator === true) actions.editText(textEdit);
      else actions.run(command);
    },
  };
}
