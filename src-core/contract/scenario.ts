import { z } from 'zod';
import { parseCondition } from '../shared/condition.ts';

const seconds = z.number().min(0);
const share = z.number().min(0).max(1);
const rate = z.number().min(0).max(100_000);

const condition = z.string().superRefine((text, context) => {
  const parsed = parseCondition(text);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
});

/** A point of a rate curve; between two points the rate changes evenly. */
const ratePointSchema = z.strictObject({ atSeconds: seconds, ratePerSecond: rate });

/** A message that is sent at a stated moment: a row of a recorded load. */
const rowSchema = z.strictObject({
  atSeconds: seconds,
  body: z.string().optional(),
  key: z.string().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
});

/** How large bodies are, in bytes: each is filled up with spaces. */
const sizesSchema = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('constant'), bytes: z.int().min(1).max(1_048_576) }),
  z.strictObject({
    distribution: z.literal('uniform'),
    fromBytes: z.int().min(1).max(1_048_576),
    toBytes: z.int().min(1).max(1_048_576),
  }),
  z.strictObject({
    distribution: z.literal('log-normal'),
    medianBytes: z.int().min(1).max(1_048_576),
    /** Spread of the logarithm; 0.5 puts two thirds between 0.6 and 1.6 times the median. */
    sigma: z.number().min(0).max(5),
  }),
]);

/** What a client sends, and how fast. Rates are messages per second; times are seconds since the start. */
export const loadSchema = z
  .strictObject({
    /** Id of a client resource. */
    client: z.string(),
    /** Send only on this wire; left out: on each wire that leaves the client. */
    connection: z.string().optional(),
    /** `curve`: evenly at the rate of `curve`; `poisson-curve`: at random around it; `rows`: exactly as `rows` say. */
    arrivals: z.enum(['constant', 'poisson', 'burst', 'ramp', 'curve', 'poisson-curve', 'rows']).default('constant'),
    /** Mean rate; for a ramp the rate at its start. */
    ratePerSecond: rate.default(1),
    /** Ramp only: the rate at the end of the window. */
    toRatePerSecond: rate.optional(),
    /** Curves only: the rate at moments in the order of time; before the first and after the last it stays the same. */
    curve: z.array(ratePointSchema).min(1).optional(),
    /** Rows only: what is sent when, in the order of time. */
    rows: z.array(rowSchema).min(1).max(1_000_000).optional(),
    /** Rows only, in place of `rows`: a CSV file, by its path from the folder of the design. The command line reads it. */
    rowsFile: z.string().min(1).optional(),
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
    /** Several bodies to take at random, each as often as its weight says, in place of `body`. */
    bodies: z
      .array(z.strictObject({ body: z.string(), weight: z.number().positive().default(1) }))
      .min(1)
      .optional(),
    sizes: sizesSchema.optional(),
    /** SNS message attributes (String), each value a text in which the same placeholders work. */
    attributes: z.record(z.string(), z.string()).optional(),
    /** Number of message groups (FIFO) or partition keys (Kinesis) to spread over. */
    keys: z.int().min(1).max(100_000).optional(),
    /** `even`: one after the other. `random`: at random. `zipf`: at random, the first key most, the n-th one n-th as often. */
    keyDistribution: z.enum(['even', 'random', 'zipf']).optional(),
    /** Share of messages that take the first key: a hot key. The rest is spread evenly. */
    hotKeyShare: share.optional(),
    /** FIFO: share of messages sent twice with the same deduplication id. */
    duplicateShare: share.optional(),
  })
  .superRefine((load, context) => {
    const need = (path: 'curve' | 'rows' | 'rowsFile', message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { arrivals, curve, rows, rowsFile } = load;
    if ((arrivals === 'curve' || arrivals === 'poisson-curve') && curve === undefined) {
      need('curve', `arrivals "${arrivals}" needs a "curve": a list of {"atSeconds", "ratePerSecond"}`);
    }
    if (arrivals === 'rows' && rows === undefined && rowsFile === undefined) {
      need('rows', 'arrivals "rows" needs "rows": a list of {"atSeconds", "body", "key"}, or "rowsFile": a CSV file');
    }
    if (rows !== undefined && rowsFile !== undefined) need('rowsFile', 'give either "rows" or "rowsFile", not both');
    if (curve !== undefined && !isInOrder(curve)) need('curve', 'the points of a curve must be in the order of time');
    if (rows !== undefined && !isInOrder(rows)) need('rows', 'rows must be in the order of time');
  });

function isInOrder(list: readonly { readonly atSeconds: number }[]): boolean {
  return list.every((each, index) => index === 0 || (list[index - 1]?.atSeconds ?? 0) <= each.atSeconds);
}

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
  /** Poison only: which messages, as a condition on `body`, `key`, `group`, `n` and `attributes.NAME`. */
  when: condition.optional(),
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
  /** Work done more than once. */
  z.strictObject({ that: z.literal('duplicates'), of: of.optional(), atMost }),
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
  /** US dollars a month, of a resource or of the whole design. */
  z.strictObject({ that: z.literal('cost-per-month'), of: of.optional(), atMost }),
  z.strictObject({
    that: z.literal('counter'),
    /** A resource or wire and one of its counters at the end, as `simulate` prints them. */
    of,
    counter: z.string(),
    atMost: atMost.optional(),
    atLeast: atLeast.optional(),
    equals: z.number().optional(),
  }),
  /** A condition on counters at the end, each written `ID.COUNTER`: `worker.errors <= jobs.sent * 0.01`. */
  z.strictObject({ that: z.literal('condition'), holds: condition }),
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
