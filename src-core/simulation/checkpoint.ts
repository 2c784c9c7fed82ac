import { InternalError } from '../shared/internal-error.ts';

/**
 * A copy of plain data (objects, arrays, Maps, Sets, typed arrays) that keeps what is shared shared. Instances of
 * classes and frozen records are values that never change (messages), and stay the same ones.
 */
export function copyPlainData<Value>(value: Value): Value {
  return copy(value, new Map()) as Value;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new InternalError('CHECKPOINT_DATA', `a ${typeof value} cannot be part of a checkpoint`);
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return copyArray(value, seen);
  if (ArrayBuffer.isView(value)) return remember(seen, value, copyView(value));
  if (value instanceof Map) return copyMap(value, seen);
  if (value instanceof Set) return copySet(value, seen);
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || Object.isFrozen(value)) return value;
  const target: Record<string, unknown> = {};
  seen.set(value, target);
  for (const key of Object.keys(value)) target[key] = copy((value as Record<string, unknown>)[key], seen);
  return target;
}

function remember<Value>(seen: Map<object, unknown>, from: object, to: Value): Value {
  seen.set(from, to);
  return to;
}

function copyArray(value: readonly unknown[], seen: Map<object, unknown>): readonly unknown[] {
  if (Object.isFrozen(value)) return value;
  const target: unknown[] = new Array(value.length);
  seen.set(value, target);
  for (let index = 0; index < value.length; index += 1) target[index] = copy(value[index], seen);
  return target;
}

function copyView(value: ArrayBufferView): unknown {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint32Array) {
    return value.slice();
  }
  throw new InternalError('CHECKPOINT_DATA', 'only Float64Array, Int32Array and Uint32Array can be in a checkpoint');
}

function copyMap(value: ReadonlyMap<unknown, unknown>, seen: Map<object, unknown>): unknown {
  const target = new Map<unknown, unknown>();
  seen.set(value, target);
  for (const [key, item] of value) target.set(copy(key, seen), copy(item, seen));
  return target;
}

function copySet(value: ReadonlySet<unknown>, seen: Map<object, unknown>): unknown {
  const target = new Set<unknown>();
  seen.set(value, target);
  for (const item of value) target.add(copy(item, seen));
  return target;
}
