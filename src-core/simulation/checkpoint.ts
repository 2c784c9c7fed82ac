import { InternalError } from '../shared/internal-error.ts';
import { KeptApart } from '../shared/kept-apart.ts';

/**
 * A copy of plain data (objects, arrays, Maps, Sets, typed arrays) that keeps what is shared shared. Instances of
 * classes and frozen records are values that never change (messages), and stay the same ones.
 */
export function copyPlainData<Value>(value: Value): Value {
  return weighCopy(value).copy;
}

/** A copy as {@link copyPlainData} makes it, and roughly how many bytes of memory it holds alone. */
export function weighCopy<Value>(value: Value): { readonly copy: Value; readonly bytes: number } {
  const work: Copying = { seen: new Map(), bytes: 0 };
  return { copy: copy(value, work) as Value, bytes: work.bytes };
}

interface Copying {
  readonly seen: Map<object, unknown>;
  bytes: number;
}

const WORD = 8;

function copy(value: unknown, work: Copying): unknown {
  refuseCode(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = work.seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return copyArray(value, work);
  if (ArrayBuffer.isView(value)) return remember(work, value, copyView(value, work));
  if (value instanceof Map) return copyMap(value, work);
  if (value instanceof Set) return copySet(value, work);
  if (value instanceof KeptApart) {
    work.bytes += value.bytesOfCopy;
    return remember(work, value, value.forCopy());
  }
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || Object.isFrozen(value)) return value;
  // A spread copies all members at once; after it only those that are objects themselves are left.
  const target: Record<string, unknown> = { ...value };
  work.bytes += 8 * WORD;
  work.seen.set(value, target);
  for (const key in target) {
    const item = target[key];
    if (typeof item === 'object' && item !== null) target[key] = copy(item, work);
    else refuseCode(item);
  }
  return target;
}

function refuseCode(value: unknown): void {
  if (typeof value !== 'function' && typeof value !== 'symbol') return;
  throw new InternalError('CHECKPOINT_DATA', `a ${typeof value} cannot be part of a checkpoint`);
}

function remember<Value>(work: Copying, from: object, to: Value): Value {
  work.seen.set(from, to);
  return to;
}

function copyArray(value: readonly unknown[], work: Copying): readonly unknown[] {
  if (Object.isFrozen(value)) return value;
  // A slice is kept by the engine as the array itself is: numbers side by side stay so.
  const target = value.slice();
  work.bytes += (4 + value.length) * WORD;
  work.seen.set(value, target);
  for (let index = 0; index < target.length; index += 1) {
    const item = target[index];
    if (typeof item === 'object' && item !== null) target[index] = copy(item, work);
    else refuseCode(item);
  }
  return target;
}

function copyView(value: ArrayBufferView, work: Copying): unknown {
  work.bytes += 12 * WORD + value.byteLength;
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint32Array) {
    return value.slice();
  }
  throw new InternalError('CHECKPOINT_DATA', 'only Float64Array, Int32Array and Uint32Array can be in a checkpoint');
}

function copyMap(value: ReadonlyMap<unknown, unknown>, work: Copying): unknown {
  const target = new Map<unknown, unknown>();
  work.bytes += (8 + 4 * value.size) * WORD;
  work.seen.set(value, target);
  for (const [key, item] of value) target.set(copy(key, work), copy(item, work));
  return target;
}

function copySet(value: ReadonlySet<unknown>, work: Copying): unknown {
  const target = new Set<unknown>();
  work.bytes += (8 + 3 * value.size) * WORD;
  work.seen.set(value, target);
  for (const item of value) target.add(copy(item, work));
  return target;
}
