import type { Json } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readDefinitionText } from '../../states-language/definition-source.ts';

/** Gives the text of a file that a template names by its path, seen from the template; or says why there is none. */
export type ReadLocalFile = (path: string) => Result<string>;

/** The files beside a template that reading it came upon. */
export class LocalFiles {
  /** Texts by path, as the template names them. */
  readonly texts = new Map<string, string>();
  /** Why a file could not be used, by path. */
  readonly troubles = new Map<string, string>();
  private readonly read: ReadLocalFile | undefined;
  private readonly values = new Map<string, Json | undefined>();

  /** Without a way to read files all of them stay unread, which is no trouble. */
  constructor(read: ReadLocalFile | undefined) {
    this.read = read;
  }

  /** What a file holds, as JSON or by its ending as YAML; undefined where it cannot be read. */
  value(path: string): Json | undefined {
    if (this.read === undefined) return undefined;
    if (!this.values.has(path)) this.values.set(path, this.valueOf(path, this.read(path)));
    return this.values.get(path);
  }

  private valueOf(path: string, text: Result<string>): Json | undefined {
    if (!text.ok) {
      this.troubles.set(path, text.error);
      return undefined;
    }
    const format = /\.ya?ml$/i.test(path) ? 'yaml' : 'json';
    const found = readDefinitionText(text.value, format);
    if (!found.ok) {
      const { line } = found.place;
      this.troubles.set(path, `line ${line} is not ${format === 'json' ? 'JSON' : 'YAML'}: ${found.message}`);
      return undefined;
    }
    this.texts.set(path, text.value);
    return found.source.value;
  }
}

/** Reads the files that a design keeps beside its template. */
export function keptFiles(files: Readonly<Record<string, string>> = {}): ReadLocalFile {
  return path => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? fail('the design does not keep it') : ok(text);
  };
}
