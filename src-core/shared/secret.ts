import { isJsonObject, type Json } from './json.ts';

/** Words that name a secret by themselves, and pairs that do so together. */
const SECRET =
  /(?:^| )(?:secrets?|passwords?|passwd|pwd|passphrase|tokens?|credentials?|api ?key|(?:access|private|secret|signing|encryption|auth|account|master|shared) key)(?: |$)/;

/** Words at the end of a name that say what of the secret is meant: where it lies, how long it counts. */
const ABOUT =
  / (?:arn|name|id|ur[il]|endpoint|host|path|prefix|bucket|table|queue|topic|file|ttl|seconds|minutes|hours|expiry|length|limit|count|size|type|header|issuer|audience|enabled|version|region|parameter)$/;

/** Values that are secrets whatever they are called: keys of AWS and others, signed tokens, passwords in addresses. */
const VALUES: readonly RegExp[] = [
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|[sr]k_(?:live|test)_|sk-)[\w-]{10,}/,
  /^eyJ[\w-]+\.eyJ[\w-]+\./,
  /(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*[^;\s]/i,
];

/**
 * Whether an environment variable looks like a secret, by its name or its value. References to where a secret lies
 * (`{{resolve:secretsmanager:…}}`, an ARN) are none.
 */
export function isSecretVariable(name: string, value: string): boolean {
  if (value === '' || value.startsWith('{{') || value.startsWith('arn:')) return false;
  if (VALUES.some(expression => expression.test(value)) || isSecretAddress(value)) return true;
  return isSecretName(name) && !/^(?:true|false)$/i.test(value) && !(isNumber(value) && / ?tokens?/.test(words(name)));
}

/** Whether a value, or anything in it, looks like a secret by its name or its text. */
export function holdsSecret(name: string, value: Json | undefined): boolean {
  if (typeof value === 'string') return isSecretVariable(name, value);
  if (Array.isArray(value)) return value.some((item: Json) => holdsSecret(name, item));
  return isJsonObject(value) && Object.entries(value).some(([member, item]) => holdsSecret(member, item));
}

/** Whether an address gives its holder a right: a password before the host, a token behind it. */
export function isSecretAddress(address: string): boolean {
  const [, user, path = '', query = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/([^/?#@]*@)?[^/?#]*([^?#]*)\??([^#]*)/i.exec(address) ?? [];
  if (user !== undefined) return true;
  const names = [...query.matchAll(/(?:^|&)([^=&]+)=[^&]/g)].map(([, name = '']) => name);
  if (names.some(name => isSecretName(name) || /^(?:key|code|sig|signature|auth)$/i.test(name))) return true;
  // Web hooks carry their key as a long, mixed piece of the path.
  return path.split('/').some(piece => /^(?=.*\d)(?=.*[A-Za-z])[\w-]{20,}$/.test(piece));
}

function isSecretName(name: string): boolean {
  const spoken = words(name);
  return SECRET.test(spoken) && !ABOUT.test(spoken);
}

/** `dbPassword`, `DB_PASSWORD` and `db-password` are all `db password`. */
function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .join(' ')
    .toLowerCase();
}

function isNumber(value: string): boolean {
  return /^[\d.]+$/.test(value);
}
