import type { Json } from '../../shared/json.ts';

/** Texts that recordings show in place of values made at run time, and what such a value looks like. */
const MASKS = [
  { recorded: /^"?(date|timestamp)"?$/, actual: /^"?\d{4}-\d\d-\d\dT/ },
  { recorded: /^<uuid:\d+>$/, actual: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  { recorded: /task_token/, actual: /^arn:.*#\d+$/ },
  { recorded: /^s(nf|fn)_role_arn$/, actual: /role/ },
  { recorded: /^map_run_arn$/, actual: /^arn:.*:mapRun:/ },
];

/** Compares values of a recording with those of a run. */
export class RecordedComparison {
  readonly #patterns: readonly RegExp[];
  readonly #wildcards: ReadonlySet<string>;

  /** @param wildcards texts that stand for anything, alone or inside longer texts. */
  constructor(wildcards: readonly string[]) {
    this.#wildcards = new Set(wildcards);
    const sources = wildcards.map(text => escapePattern(text)).sort((left, right) => right.length - left.length);
    this.#patterns = sources.length === 0 ? [] : [new RegExp(sources.join('|'), 'g')];
  }

  /** Where the two differ first, in words; undefined if they agree. */
  difference(expected: unknown, actual: unknown, path = ''): string | undefined {
    if (typeof expected === 'string') return this.#textDifference(expected, actual, path);
    if (Array.isArray(expected)) return this.#listDifference(expected, parsed(actual), path);
    if (typeof expected === 'object' && expected !== null)
      return this.#objectDifference(expected, parsed(actual), path);
    return expected === actual || expected === parsed(actual) ? undefined : describe(path, expected, actual);
  }

  #textDifference(expected: string, actual: unknown, path: string): string | undefined {
    if (expected === actual || this.#wildcards.has(expected)) return undefined;
    if (typeof actual === 'string') {
      if (MASKS.some(mask => mask.recorded.test(expected) && mask.actual.test(actual))) return undefined;
      if (this.#matches(expected, actual)) return undefined;
      const left = asJson(expected);
      const right = asJson(actual);
      if (typeof left === 'object' && left !== null && right !== undefined) return this.difference(left, right, path);
      if (left !== undefined && left === right) return undefined;
    }
    return describe(path, expected, actual);
  }

  #matches(expected: string, actual: string): boolean {
    const pattern = this.#patterns[0];
    if (pattern === undefined || expected.search(pattern) < 0) return false;
    const source = expected.split(pattern).map(escapePattern).join('[\\s\\S]*');
    return new RegExp(`^${source}$`).test(actual);
  }

  #listDifference(expected: readonly unknown[], actual: unknown, path: string): string | undefined {
    if (!Array.isArray(actual) || actual.length !== expected.length) return describe(path, expected, actual);
    for (const [index, item] of expected.entries()) {
      const found = this.difference(item, actual[index], `${path}[${index}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #objectDifference(expected: object, actual: unknown, path: string): string | undefined {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return describe(path, expected, actual);
    const given = actual as Record<string, unknown>;
    const names = new Set([...Object.keys(expected), ...Object.keys(given)]);
    for (const name of names) {
      const found = this.difference((expected as Record<string, unknown>)[name], given[name], `${path}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? (asJson(value) ?? value) : value;
}

function asJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(path: string, expected: unknown, actual: unknown): string {
  return `${path || 'value'}: expected ${short(expected)}, got ${short(actual)}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
