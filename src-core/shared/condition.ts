import { fail, ok, type Result } from './result.ts';

/** A value that a condition reads or works out. */
export type ConditionValue = string | number | boolean | undefined;

/** Gives the value of a name that a condition uses; undefined where there is none. */
export type Lookup = (name: string) => ConditionValue;

/** A condition that can be asked again and again. */
export interface Condition {
  readonly text: string;
  /** The names it uses, each once. */
  readonly names: readonly string[];
  readonly test: (lookup: Lookup) => boolean;
}

type Evaluate = (lookup: Lookup) => ConditionValue;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|(<=|>=|!=|[=<>~()+*/-]))/y;
const COMPARISONS: Readonly<Record<string, (left: ConditionValue, right: ConditionValue) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => number(left) < number(right),
  '<=': (left, right) => number(left) <= number(right),
  '>': (left, right) => number(left) > number(right),
  '>=': (left, right) => number(left) >= number(right),
  '~': (left, right) => String(left ?? '').includes(String(right ?? '')),
};

/**
 * Reads a condition: names (`type`, `worker.errors`), numbers, texts in quotes, `= != < <= > >=`, `~` for "contains",
 * `+ - * /`, `and`, `or`, `not`, brackets. A minus between names needs spaces, because names may hold one.
 */
export function parseCondition(text: string): Result<Condition> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  const reader = new Reader(tokens.value);
  try {
    const evaluate = reader.readAll();
    return ok({ text, names: [...reader.names], test: lookup => evaluate(lookup) === true });
  } catch (error) {
    if (error instanceof Misread) return fail(`the condition "${text}" cannot be read: ${error.message}`);
    throw error;
  }
}

class Misread extends Error {}

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign';
  readonly value: string;
}

function tokenize(text: string): Result<readonly Token[]> {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return fail(`the condition "${text}" cannot be read from "${text.slice(at).trim()}" on`);
    const [, digits, double, single, name, sign] = match;
    if (digits !== undefined) tokens.push({ kind: 'number', value: digits });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'text', value: double ?? single ?? '' });
  }
  return ok(tokens);
}

class Reader {
  readonly names = new Set<string>();
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  readAll(): Evaluate {
    const evaluate = this.either();
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw new Misread(`"${rest.value}" stands where the condition should end`);
    return evaluate;
  }

  private takes(kind: Token['kind'], ...values: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== kind || !values.includes(token.value)) return undefined;
    this.at += 1;
    return token.value;
  }

  private either(): Evaluate {
    let left = this.both();
    while (this.takes('name', 'or') !== undefined) {
      const [one, other] = [left, this.both()];
      left = lookup => one(lookup) === true || other(lookup) === true;
    }
    return left;
  }

  private both(): Evaluate {
    let left = this.negation();
    while (this.takes('name', 'and') !== undefined) {
      const [one, other] = [left, this.negation()];
      left = lookup => one(lookup) === true && other(lookup) === true;
    }
    return left;
  }

  private negation(): Evaluate {
    if (this.takes('name', 'not') === undefined) return this.comparison();
    const inner = this.negation();
    return lookup => inner(lookup) !== true;
  }

  private comparison(): Evaluate {
    const left = this.sum();
    const sign = this.takes('sign', ...Object.keys(COMPARISONS));
    const compare = sign === undefined ? undefined : COMPARISONS[sign];
    if (compare === undefined) return left;
    const right = this.sum();
    return lookup => compare(left(lookup), right(lookup));
  }

  private sum(): Evaluate {
    let left = this.product();
    for (let sign = this.takes('sign', '+', '-'); sign !== undefined; sign = this.takes('sign', '+', '-')) {
      const [one, other, factor] = [left, this.product(), sign === '+' ? 1 : -1];
      left = lookup => number(one(lookup)) + factor * number(other(lookup));
    }
    return left;
  }

  private product(): Evaluate {
    let left = this.value();
    for (let sign = this.takes('sign', '*', '/'); sign !== undefined; sign = this.takes('sign', '*', '/')) {
      const [one, other, isProduct] = [left, this.value(), sign === '*'];
      left = lookup =>
        isProduct ? number(one(lookup)) * number(other(lookup)) : number(one(lookup)) / number(other(lookup));
    }
    return left;
  }

  private value(): Evaluate {
    if (this.takes('sign', '(') !== undefined) {
      const inner = this.either();
      if (this.takes('sign', ')') === undefined) throw new Misread('a closing bracket is missing');
      return inner;
    }
    if (this.takes('sign', '-') !== undefined) {
      const inner = this.value();
      return lookup => -number(inner(lookup));
    }
    const token = this.tokens[this.at];
    if (token === undefined) throw new Misread('it ends where a value should stand');
    if (token.kind === 'sign') throw new Misread(`"${token.value}" stands where a value should stand`);
    this.at += 1;
    return this.atom(token);
  }

  private atom({ kind, value }: Token): Evaluate {
    if (kind === 'number') return constant(Number(value));
    if (kind === 'text') return constant(value);
    if (value === 'true' || value === 'false') return constant(value === 'true');
    if (value === 'and' || value === 'or' || value === 'not')
      throw new Misread(`"${value}" stands where a value should stand`);
    this.names.add(value);
    return lookup => lookup(value);
  }
}

function constant(value: ConditionValue): Evaluate {
  return () => value;
}

// What is not there counts as 0 where a number is asked for, as a counter does that has counted nothing.
function number(value: ConditionValue): number {
  return value === undefined ? 0 : Number(value);
}
