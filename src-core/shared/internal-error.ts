/**
 * A mistake of ours, never of the user's design. It is thrown, never swallowed, and carries a code
 * (`AREA_WHAT`) that a report can name.
 */
export class InternalError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'InternalError';
    this.code = code;
  }
}
