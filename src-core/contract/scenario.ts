import { z } from 'zod';

const seconds = z.number().min(0);
const share = z.number().min(0).max(1);

/** What a client sends, and how fast. Rates are messages per second; times are seconds since the start. */
export const loadSchema = z.strictObject({
  /** Id of a client resource. */
  client: z.string(),
  /** Send only on this wire; left out: on each wire that leaves the client. */
  connection: z.string().optional(),
  arrivals: z.enum(['constant', 'poisson', 'burst', 'ramp']).default('constant'),
  /** Mean rate; for a ramp the rate at its start. */
  ratePerSecond: z.number().min(0).max(100_000).default(1),
  /** Ramp only: the rate at the end of the window. */
  toRatePerSecond: z.number().min(0).max(100_000).optional(),
  /** Burst only: messages in each burst. */
  burstSize: z.int().min(1).max(100_000).optional(),
  /** Burst only: seconds from one burst to the next. */
  everySeconds: z.number().positive().optional(),
  fromSeconds: seconds.default(0),
  /** End of the window; left out: the end of the run. */
  toSeconds: seconds.optional(),
  /** Stop after this many messages. */
  count: z.int().min(1).optional(),
  /** Body of each message; `{{n}}` is its number from 1, `{{group}}` its group or key. Left out: `{"n":{{n}}}`. */
  body: z.string().optional(),
  /** SNS message attributes (String), each value a text in which the same placeholders work. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Number of message groups (FIFO) or partition keys (Kinesis) to spread over. */
  keys: z.int().min(1).max(100_000).optional(),
  /** Share of messages that take the first key: a hot key. The rest is spread evenly. */
  hotKeyShare: share.optional(),
  /** FIFO: share of messages sent twice with the same deduplication id. */
  duplicateShare: share.optional(),
});

/** Something that goes wrong in a time window. */
export const faultSchema = z.strictObject({
  /** Id of the resource or wire at fault. */
  resource: z.string(),
  /**
   * error: processing fails. latency: work, or the calls on it, take `millis` longer. poison: messages that come here always
   * fail where they are processed. throttle: calls are refused. outage: unreachable. What has no effect: `fault-effects.ts`.
   */
  kind: z.enum(['error', 'latency', 'poison', 'throttle', 'outage']),
  /** Share of calls, or of messages for poison, that are hit. */
  rate: share.default(1),
  /** Latency only: milliseconds added. */
  millis: z.number().min(0).optional(),
  fromSeconds: seconds.default(0),
  toSeconds: seconds.optional(),
});

const of = z.string();
const atMost = z.number();
const atLeast = z.number();

/** What must be true at the end of the run (or throughout, for depth and age). */
export const expectationSchema = z.discriminatedUnion('that', [
  z.strictObject({ that: z.literal('nothing-lost') }),
  z.strictObject({ that: z.literal('order-kept'), of: of.optional() }),
  z.strictObject({ that: z.literal('no-duplicates'), of: of.optional() }),
  z.strictObject({ that: z.literal('depth'), of, atMost: atMost.optional(), atLeast: atLeast.optional() }),
  z.strictObject({ that: z.literal('age-seconds'), of, atMost }),
  z.strictObject({ that: z.literal('dead-letters'), of, atMost: atMost.optional(), atLeast: atLeast.optional() }),
  z.strictObject({
    that: z.literal('latency-seconds'),
    /** The resource whose finished work is measured, from the client's send. */
    of: of.optional(),
    percentile: z.number().min(0).max(100).default(99),
    atMost,
  }),
  z.strictObject({ that: z.literal('throughput-per-second'), of: of.optional(), atLeast }),
  z.strictObject({
    that: z.literal('counter'),
    /** A resource or wire and one of its counters at the end, as `simulate` prints them. */
    of,
    counter: z.string(),
    atMost: atMost.optional(),
    atLeast: atLeast.optional(),
    equals: z.number().optional(),
  }),
]);

/** A named run: load, faults, length, seed, and what must be true of it. */
export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  forSeconds: z.number().positive().max(31_536_000).default(600),
  load: z.array(loadSchema).default([]),
  faults: z.array(faultSchema).default([]),
  expect: z.array(expectationSchema).default([]),
});

/** One line of load, defaults applied. */
export type Load = z.infer<typeof loadSchema>;
/** One fault, defaults applied. */
export type Fault = z.infer<typeof faultSchema>;
/** One expectation, defaults applied. */
export type Expectation = z.infer<typeof expectationSchema>;
/** A scenario, defaults applied. */
export type Scenario = z.infer<typeof scenarioSchema>;
