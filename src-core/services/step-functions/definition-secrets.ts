import type { ParameterPart } from '../../contract/template-part.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { isSecretVariable } from '../../shared/secret.ts';

/** A definition without its secrets. */
export interface GuardedDefinition {
  /** With `${secret_ApiKey}` where a secret stood. */
  readonly definition: Json;
  /** What the template asks for instead, by the key in the definition. */
  readonly parameters: ReadonlyMap<string, ParameterPart>;
}

/** Takes secrets out of a definition: texts beside names such as `ApiKey`, and texts that are keys by their look. */
export function withoutSecrets(
  definition: Json,
  { id, name }: { readonly id: string; readonly name: string },
): GuardedDefinition {
  const parameters = new Map<string, ParameterPart>();
  const known = new Map<string, string>();
  const guard = (member: string, text: string): string => {
    const same = `${member} ${text}`;
    const word = member.replace(/[^A-Za-z0-9]+/g, '');
    const number = parameters.size === 0 ? '' : String(parameters.size + 1);
    const key = known.get(same) ?? `secret_${word}${number}`;
    known.set(same, key);
    const suffix = `Secret${word.charAt(0).toUpperCase()}${word.slice(1)}${number}`;
    const description = `${member} in the definition of "${name}"`;
    if (!parameters.has(key))
      parameters.set(key, { part: 'parameter', element: id, suffix, description, noEcho: true });
    return `\${${key}}`;
  };
  return { definition: walk('', definition, guard), parameters };
}

function walk(member: string, value: Json, guard: (member: string, text: string) => string): Json {
  if (typeof value === 'string') return isSecret(member, value) ? guard(member, value) : value;
  if (Array.isArray(value)) return value.map((item: Json) => walk(member, item, guard));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, item]) => [
    name,
    item === undefined ? item : walk(name, item, guard),
  ]);
  return Object.fromEntries(members);
}

/** Paths, expressions and substitutions say where the text comes from, so they are none. */
function isSecret(member: string, text: string): boolean {
  const isWorkedOut = member.endsWith('.$') || text.startsWith('$') || text.startsWith('{%') || text.includes('${');
  return !isWorkedOut && isSecretVariable(member, text);
}
