import { isOwnPage } from './own-page.ts';

/** The parts of a sending frame that are looked at. */
export interface SenderFrame {
  readonly url: string;
  /** The frame around it; none for a page itself. */
  readonly parent: object | null;
}

/** Whether a message comes from the window's own page itself, not from a frame in it or a page of others. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
