import type { ComponentType } from 'react';

/** Where a command is listed. */
export type CommandGroup = 'File' | 'Edit' | 'Add' | 'Workflow' | 'View' | 'Simulate' | 'Help';

/** One thing the window can do. Menus, the palette, the keys and the native menu all read the same list. */
export interface Command {
  /** Stable: the native menu names it. */
  readonly id: string;
  /** Verb first, sentence case. */
  readonly label: string;
  readonly group: CommandGroup;
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number }>;
  /** Key combinations, the one to show first: `mod+shift+z`, `shift+1`, `?`. */
  readonly keys?: readonly string[];
  /** Other words people search it by. */
  readonly keywords?: readonly string[];
  /** Where its keys and its entry count: on the canvas or in an open workflow; left out: everywhere. */
  readonly place?: 'canvas' | 'workflow';
  /** Left out: always. */
  readonly isEnabled?: () => boolean;
  readonly perform: () => void | Promise<void>;
}
