import type { HostCall, HostRequest, HostResponse } from '#core/host/host-api.ts';
import type { Result } from '#core/shared/result.ts';
import type { DesignFiles } from '../files/design-files.ts';
import type { RecentFiles } from '../files/recent-files.ts';
import type { RecoveryJournal } from '../files/recovery-journal.ts';
import type { HandedFile } from '../lifecycle/handed-file.ts';
import type { DesignWindow } from '../windows/design-window.ts';

/** What a handler can use. */
export interface HandlerContext {
  readonly window: DesignWindow;
  readonly files: DesignFiles;
  readonly recent: RecentFiles;
  readonly recovery: RecoveryJournal;
  readonly handed: HandedFile;
  /** Puts a design at the top of the recent list, here and in the system's own. */
  remember(path: string): Promise<void>;
  /** Closes the window without asking. */
  close(): void;
}

/** Answers one call of the window. */
export type Handler<Call extends HostCall> = (
  request: HostRequest<Call>,
  context: HandlerContext,
) => Promise<Result<HostResponse<Call>>>;
