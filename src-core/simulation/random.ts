/** The state of the run's generator (xoshiro128**): four whole numbers below 2^32, plain data. */
export type RandomState = Uint32Array;

/** A generator's state from a seed; every seed gives another sequence. */
export function seedRandom(seed: number): RandomState {
  const state = new Uint32Array(4);
  let mix = seed >>> 0;
  for (let index = 0; index < 4; index += 1) {
    mix = (mix + 0x9e3779b9) >>> 0;
    let word = mix;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    state[index] = (word ^ (word >>> 16)) >>> 0;
  }
  return state;
}

/** The next number, 0 ≤ n < 1, in steps of 2^-32. Changes the state. */
export function nextRandom(state: RandomState): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const scrambled = Math.imul(b, 5);
  const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
  const third = c ^ a;
  const fourth = d ^ b;
  state[0] = a ^ fourth;
  state[1] = b ^ third;
  state[2] = third ^ (b << 9);
  state[3] = (fourth << 11) | (fourth >>> 21);
  return result / 4_294_967_296;
}

/** A number from two others, spread evenly over 0 … 2^53 - 1: the same two always give the same. */
export function mixNumbers(left: number, right: number): number {
  let high = Math.imul((left >>> 0) ^ Math.floor(left / 4_294_967_296) ^ 0x2c1b3c6d, 0x85ebca6b);
  high ^= Math.imul((right >>> 0) + 0x9e3779b9, 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 15), 0x27d4eb2f);
  high ^= high >>> 13;
  let low = Math.imul((right >>> 0) ^ Math.floor(right / 4_294_967_296) ^ 0x165667b1, 0x9e3779b1);
  low ^= Math.imul((left >>> 0) + 0x85ebca77, 0x297a2d39) ^ high;
  low = Math.imul(low ^ (low >>> 16), 0xd35a2d97);
  low ^= low >>> 15;
  return ((high >>> 0) & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}
