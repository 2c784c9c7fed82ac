import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../../shared/json.ts';
import { requireText } from './argument-checks.ts';
import { fromBase64, fromUtf8, toBase64 } from './base64.ts';
import { IntrinsicFailure } from './failure.ts';

const LONGEST_TEXT = 10_000;

const ALGORITHMS: Record<string, (message: Uint8Array) => Uint8Array> = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
};

/** `States.Base64Encode`: the Base64 text of a string's UTF-8 bytes; the string has at most 10,000 characters. */
export function base64Encode(values: readonly Json[]): Json {
  return toBase64(utf8ToBytes(requireShortText(values)));
}

/** `States.Base64Decode`: the string whose UTF-8 bytes a Base64 text of at most 10,000 characters holds. */
export function base64Decode(values: readonly Json[]): Json {
  const bytes = fromBase64(requireShortText(values));
  if (bytes === undefined) throw new IntrinsicFailure('argument 1 must be Base64 text');
  return fromUtf8(bytes);
}

/** `States.Hash`: the hash of a value as AWS writes it; the algorithm is MD5, SHA-1, SHA-256, SHA-384 or SHA-512. */
export function hash(values: readonly Json[]): Json {
  return hashText(requireShortText(values), requireText(values, 1));
}

/** The hash of a text in hexadecimal digits. @throws IntrinsicFailure if the algorithm is unknown. */
export function hashText(text: string, algorithm: string): string {
  const digest = ALGORITHMS[algorithm];
  if (digest === undefined) {
    throw new IntrinsicFailure(`the algorithm must be one of ${Object.keys(ALGORITHMS).join(', ')}, not ${algorithm}`);
  }
  return bytesToHex(digest(utf8ToBytes(text)));
}

function requireShortText(values: readonly Json[]): string {
  const text = requireText(values, 0);
  if (text.length <= LONGEST_TEXT) return text;
  throw new IntrinsicFailure(`argument 1 must have at most ${LONGEST_TEXT} characters, but has ${text.length}`);
}
