/** What a property of a resource takes. */
export type ValueType =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'json' | 'tag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list' | 'map'; readonly of: ValueType }
  | { readonly kind: 'shape'; readonly name: string }
  | { readonly kind: 'either'; readonly types: readonly ValueType[] };

const SIMPLE = ['string', 'integer', 'number', 'boolean', 'json', 'tag'] as const;

/**
 * Reads the notation of `resource-schemas.json`: `string`, `one of Active, PassThrough`, `shape NAME`, `list of string`,
 * `map of string`, alternatives with `or`. A list or map takes everything after it: `string or list of string or tag`.
 */
export function parseValueType(words: string): ValueType {
  const types: ValueType[] = [];
  let rest: string | undefined = words;
  while (rest !== undefined) {
    const many: RegExpExecArray | null = /^(list|map) of (.*)$/.exec(rest);
    if (many !== null) {
      types.push({ kind: many[1] === 'list' ? 'list' : 'map', of: parseValueType(many[2] ?? '') });
      break;
    }
    const [first = '', ...others]: string[] = rest.split(' or ');
    types.push(single(first));
    rest = others.length === 0 ? undefined : others.join(' or ');
  }
  const [only, ...more] = types;
  return only !== undefined && more.length === 0 ? only : { kind: 'either', types };
}

function single(words: string): ValueType {
  if (words.startsWith('shape ')) return { kind: 'shape', name: words.slice('shape '.length) };
  if (words.startsWith('one of ')) return { kind: 'choice', values: words.slice('one of '.length).split(', ') };
  return { kind: SIMPLE.find(kind => kind === words) ?? 'json' };
}
