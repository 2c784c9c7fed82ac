import type { Expectation } from '../contract/scenario.ts';
import { parseCondition } from '../shared/condition.ts';
import { formatDollars, formatDuration, formatNumber } from '../shared/units.ts';
import { estimateCost } from './cost.ts';
import { type Histogram, percentileMillis } from './histogram.ts';
import type { Kernel } from './kernel.ts';
import { type ElementLedger, wholeLatency } from './ledger.ts';
import type { MetricsState } from './metrics.ts';

/** Whether an expectation of a scenario was met, in a sentence. */
export interface ExpectationOutcome {
  readonly that: Expectation['that'];
  /** The element it is about, if it is about one. */
  readonly of?: string;
  readonly passed: boolean;
  readonly message: string;
}

/** What expectations are judged by. */
export interface FinishedRun {
  readonly kernel: Kernel;
  readonly metrics: MetricsState;
  /** Virtual seconds that the run has lasted. */
  readonly seconds: number;
}

type Kind = Expectation['that'];
type Judged = { readonly passed: boolean; readonly message: string };
type Judge<That extends Kind> = (expectation: Extract<Expectation, { that: That }>, run: FinishedRun) => Judged;

/** Judges every expectation of a scenario. */
export function judgeExpectations(
  expectations: readonly Expectation[],
  run: FinishedRun,
): readonly ExpectationOutcome[] {
  return expectations.map(expectation => {
    const judge = JUDGES[expectation.that] as Judge<Kind>;
    const of = 'of' in expectation ? expectation.of : undefined;
    const missing = of !== undefined && !run.kernel.has(of);
    const judged = missing
      ? { passed: false, message: `There is no resource or wire "${of}" in this design.` }
      : judge(expectation, run);
    return { that: expectation.that, ...(of === undefined ? {} : { of }), ...judged };
  });
}

/** Elements whose gauges must be watched throughout a run. */
export function watchedElements(expectations: readonly Expectation[]): readonly string[] {
  const watched = expectations.flatMap(each => (each.that === 'depth' || each.that === 'age-seconds' ? [each.of] : []));
  return [...new Set(watched)];
}

const JUDGES: { readonly [That in Kind]: Judge<That> } = {
  'nothing-lost': (_expectation, { kernel }) => {
    const { lost, losses } = kernel.state.ledger;
    const reasons = [...losses.values()].map(loss => `${formatNumber(loss.count)} at ${loss.element} (${loss.reason})`);
    return {
      passed: lost === 0,
      message: lost === 0 ? 'No message was lost.' : `${messages(lost)} lost: ${reasons.join('; ')}.`,
    };
  },
  'order-kept': ({ of }, { kernel }) => {
    const broken = sumOver(kernel, of, books => books.outOfOrder);
    return {
      passed: broken === 0,
      message:
        broken === 0
          ? `Messages of each key were processed in order${at(of)}.`
          : `${messages(broken)} processed after a later one of the same key${at(of)}.`,
    };
  },
  'no-duplicates': ({ of }, { kernel }) => {
    const twice = sumOver(kernel, of, books => books.duplicates);
    return {
      passed: twice === 0,
      message: twice === 0 ? `Nothing was processed twice${at(of)}.` : `${repeats(twice)}${at(of)}.`,
    };
  },
  duplicates: (expectation, { kernel }) => {
    const { of } = expectation;
    const twice = sumOver(kernel, of, books => books.duplicates);
    return bounded(twice, expectation, `${repeats(twice)}${at(of)}`);
  },
  depth: (expectation, { metrics }) => {
    const { of } = expectation;
    const most = extremeOf(metrics, of, ['visible', 'stored', 'waitingEvents']);
    return bounded(most, expectation, `The depth of ${of} rose to ${formatNumber(most)}`);
  },
  'age-seconds': (expectation, { metrics }) => {
    const { of } = expectation;
    const ofRecords = extremeOf(metrics, of, ['iteratorAgeMillis']) / 1000;
    const age = Math.max(extremeOf(metrics, of, ['ageOfOldestSeconds']), ofRecords);
    return bounded(age, expectation, `The oldest message of ${of} was at most ${formatDuration(age)} old`, inSeconds);
  },
  'dead-letters': (expectation, { kernel }) => {
    const { of } = expectation;
    const counters = kernel.countersOf(of);
    const count = (counters['deadLettered'] ?? 0) + (counters['deadLettersReceived'] ?? 0);
    return bounded(count, expectation, `${of} counts ${formatNumber(count)} dead letters`);
  },
  'latency-seconds': (expectation, { kernel }) => {
    const { of, percentile } = expectation;
    const histogram = latencyAt(kernel, of);
    if (histogram === undefined || histogram.count === 0) {
      return { passed: false, message: `No work was finished${at(of)}, so there is no latency to measure.` };
    }
    const seconds = percentileMillis(histogram, percentile) / 1000;
    return bounded(
      seconds,
      expectation,
      `p${percentile} of the latency${at(of)} is ${formatDuration(seconds)}`,
      inSeconds,
    );
  },
  'throughput-per-second': (expectation, { kernel, seconds }) => {
    const { of } = expectation;
    const done = latencyAt(kernel, of)?.count ?? 0;
    const rate = Math.round((done / seconds) * 1000) / 1000;
    return bounded(rate, expectation, `${formatNumber(rate)} messages a second were processed${at(of)}`);
  },
  'cost-per-month': (expectation, { kernel, seconds }) => {
    const { of } = expectation;
    const cost = estimateCost(kernel, seconds);
    const usd = of === undefined ? cost.perMonth : (cost.byResource[of]?.perMonth ?? 0);
    return bounded(usd, expectation, `A month like this costs ${formatDollars(usd)}${at(of)}`, formatDollars);
  },
  condition: ({ holds }, { kernel }) => {
    const parsed = parseCondition(holds);
    if (!parsed.ok) return { passed: false, message: `${parsed.error}.` };
    const { names, test } = parsed.value;
    const unknown = names.find(name => counterOf(kernel, name) === undefined);
    if (unknown !== undefined) {
      return { passed: false, message: `There is no "${unknown}" in this design; a counter is written ID.COUNTER.` };
    }
    const values = names.map(name => `${name} is ${formatNumber(counterOf(kernel, name) ?? 0)}`);
    const passed = test(name => counterOf(kernel, name));
    return { passed, message: `${holds} ${passed ? 'holds' : 'does not hold'}: ${values.join(', ')}.` };
  },
  counter: (expectation, { kernel }) => {
    const { of, counter, equals } = expectation;
    const value = kernel.countersOf(of)[counter] ?? 0;
    const sentence = `${counter} of ${of} is ${formatNumber(value)}`;
    if (equals !== undefined && value !== equals) {
      return { passed: false, message: `${sentence}, expected ${formatNumber(equals)}.` };
    }
    return bounded(value, expectation, sentence);
  },
};

/** A counter by `ID.COUNTER`; 0 for one that has counted nothing, undefined where there is no such element. */
function counterOf(kernel: Kernel, name: string): number | undefined {
  const dot = name.lastIndexOf('.');
  const element = name.slice(0, Math.max(0, dot));
  return kernel.has(element) ? (kernel.countersOf(element)[name.slice(dot + 1)] ?? 0) : undefined;
}

function bounded(
  value: number,
  bounds: { readonly atMost?: number | undefined; readonly atLeast?: number | undefined },
  sentence: string,
  inWords: (bound: number) => string = formatNumber,
): Judged {
  const { atMost, atLeast } = bounds;
  if (atMost !== undefined && value > atMost) {
    return { passed: false, message: `${sentence}, allowed is at most ${inWords(atMost)}.` };
  }
  if (atLeast !== undefined && value < atLeast) {
    return { passed: false, message: `${sentence}, expected is at least ${inWords(atLeast)}.` };
  }
  return { passed: true, message: `${sentence}.` };
}

function extremeOf(metrics: MetricsState, element: string, gauges: readonly string[]): number {
  const extremes = metrics.extremes[element] ?? {};
  return Math.max(0, ...gauges.map(gauge => extremes[gauge]?.most ?? 0));
}

function sumOver(kernel: Kernel, of: string | undefined, read: (books: ElementLedger) => number): number {
  const { elements } = kernel.state.ledger;
  if (of === undefined) return elements.reduce((sum, books) => sum + read(books), 0);
  const books = elements[kernel.indexOf(of)];
  return books === undefined ? 0 : read(books);
}

function at(of: string | undefined): string {
  return of === undefined ? '' : ` at ${of}`;
}

// Counted is the work: a message that is processed three times is processed again twice.
function repeats(count: number): string {
  if (count === 0) return 'No message was processed again';
  return count === 1 ? 'A message was processed again' : `Messages were processed again, ${formatNumber(count)} times`;
}

function inSeconds(seconds: number): string {
  return `${formatNumber(seconds)} s`;
}

function messages(count: number): string {
  return count === 1 ? '1 message was' : `${formatNumber(count)} messages were`;
}

function latencyAt(kernel: Kernel, of: string | undefined): Histogram | undefined {
  const { ledger } = kernel.state;
  return of === undefined ? wholeLatency(ledger) : ledger.elements[kernel.indexOf(of)]?.latency;
}
