/** Thrown while reading a path or a call that is not well formed; the parsers turn it into a plain result. */
export class ExpressionSyntaxError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExpressionSyntaxError';
  }
}

const IDENTIFIER = /[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}$]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const INTEGER = /-?\d+/y;
const BLANK = /\s*/y;

/** Reads a text from left to right: the shared base of the path and intrinsic-call parsers. */
export class TextCursor {
  readonly text: string;
  position: number;

  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  /** Whether everything has been read. */
  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Whether the rest begins with `token`; nothing is consumed. */
  sees(token: string): boolean {
    return this.text.startsWith(token, this.position);
  }

  /** Consumes `token` if the rest begins with it. */
  accept(token: string): boolean {
    if (!this.sees(token)) return false;
    this.position += token.length;
    return true;
  }

  /** Consumes `token` or throws. */
  expect(token: string): void {
    if (!this.accept(token)) throw this.error(`'${token}' expected`);
  }

  /** Skips white space. */
  skipBlank(): void {
    this.match(BLANK);
  }

  /** Consumes what a sticky pattern matches here; undefined if it does not match. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.position += found.length;
    return found;
  }

  /** Consumes a Unicode identifier; undefined if there is none here. */
  identifier(): string | undefined {
    return this.match(IDENTIFIER);
  }

  /** Consumes a whole number, possibly negative; undefined if there is none here. */
  integer(): number | undefined {
    const digits = this.match(INTEGER);
    return digits === undefined ? undefined : Number(digits);
  }

  /** Consumes a JSON number; undefined if there is none here. */
  number(): number | undefined {
    const digits = this.match(NUMBER);
    return digits === undefined ? undefined : Number(digits);
  }

  /**
   * Consumes a quoted text whose opening quote is next. A backslash may escape only a character of `escapable`;
   * undefined means any.
   */
  quoted(escapable?: string): string {
    const quote = this.text[this.position];
    this.position++;
    let value = '';
    while (!this.atEnd) {
      const character = this.text[this.position++];
      if (character === quote) return value;
      if (character !== '\\') {
        value += character;
        continue;
      }
      const escaped = this.text[this.position++];
      if (escaped === undefined) break;
      if (escapable !== undefined && !escapable.includes(escaped)) throw this.error(`'\\${escaped}' is no escape`);
      value += escaped;
    }
    throw this.error('the closing quote is missing');
  }

  /** An error that names the place. */
  error(message: string): ExpressionSyntaxError {
    return new ExpressionSyntaxError(`${message} at character ${this.position + 1} of ${this.text}`);
  }
}
