import type { Json } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readDefinitionText } from '../../states-language/definition-source.ts';
import { readTemplateText, type TemplateText } from '../text/read-text.ts';

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
  private readonly templates = new Map<string, TemplateText | undefined>();
  private readonly ofStacks = new Set<string>();

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

  /** The template that a file holds; undefined where it cannot be read. */
  template(path: string): TemplateText | undefined {
    this.ofStacks.add(path);
    if (this.read === undefined) return undefined;
    if (!this.templates.has(path)) this.templates.set(path, this.templateOf(path, this.read(path)));
    return this.templates.get(path);
  }

  /** Notes why the file of a nested stack is not used. */
  refuse(path: string, why: string): void {
    this.ofStacks.add(path);
    this.troubles.set(path, why);
  }

  /** What the template has in a file. */
  kindOf(path: string): 'definition' | 'nested stack' {
    return this.ofStacks.has(path) ? 'nested stack' : 'definition';
  }

  private templateOf(path: string, text: Result<string>): TemplateText | undefined {
    const read = text.ok ? readTemplateText(text.value) : undefined;
    if (text.ok && read?.ok === true) {
      this.texts.set(path, text.value);
      return read.value;
    }
    const [first] = read?.ok === false ? read.error : [];
    const why = text.ok ? `line ${first?.line ?? 1}: ${first?.message ?? 'it is no template'}` : text.error;
    this.refuse(path, why);
    return undefined;
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

/** Whether a text names a file beside the template, not an address. */
export function isLocalPath(text: string): boolean {
  return text !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(text);
}

/** The path of a file that another file names, both seen from the outermost template. */
export function pathBeside(file: string, path: string): string {
  if (/^[/\\]/.test(path)) return path;
  const steps: string[] = [];
  for (const step of [...file.split(/[/\\]/).slice(0, -1), ...path.split(/[/\\]/)]) {
    if (step === '.' || step === '') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

/** Reads the files that a design keeps beside its template. */
export function keptFiles(files: Readonly<Record<string, string>> = {}): ReadLocalFile {
  return path => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? fail('the design does not keep it') : ok(text);
  };
}
