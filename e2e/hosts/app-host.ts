import type { Page } from '@playwright/test';

/** Where the window runs. */
export type HostKind = 'browser' | 'stand-in' | 'desktop';

/** A file with its text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The application as a test drives it, whatever it runs on: the page, and the person's answers about files. */
export interface AppHost {
  readonly kind: HostKind;
  readonly page: Page;
  /** The next time the window asks which file to open, the person chooses this one; several where it takes several. */
  willOpen(...files: readonly [TextFile, ...TextFile[]]): Promise<void>;
  /** The next time the window asks where to write, the person takes this name. Not every host asks. */
  willSaveAs(name: string): Promise<void>;
  /** What the window wrote; to be asked when it says that it did. */
  takeWritten(): Promise<TextFile>;
  close(): Promise<void>;
}
