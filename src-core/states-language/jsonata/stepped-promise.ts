/** How an asynchronous computation ended. `unsettled` means that it waits for something that will never come. */
export type Settlement =
  | { state: 'fulfilled'; value: unknown }
  | { state: 'rejected'; reason: unknown }
  | { state: 'unsettled' }
  | { state: 'exhausted' };

type Job = () => void;
type Reaction = (value: unknown) => unknown;

/** The jobs that wait to be run by the drive in progress; empty between drives. */
const waitingJobs: Job[] = [];

/**
 * Runs a computation that is asynchronous in form only (nothing it waits for comes from outside) to its end, before
 * returning. While it runs, the global Promise is one whose jobs this function works off itself; the real one is put
 * back before anything else can see the exchange. That requires code that takes `Promise` from the global scope at
 * run time: compiled-down code does, native `async` functions do not.
 * @param mostJobs how many jobs may run before the computation counts as endless.
 */
export function driveToSettlement(start: () => PromiseLike<unknown>, mostJobs: number): Settlement {
  const realPromise = globalThis.Promise;
  Reflect.set(globalThis, 'Promise', SteppedPromise);
  try {
    let settlement: Settlement = { state: 'unsettled' };
    start().then(
      value => {
        settlement = { state: 'fulfilled', value };
      },
      reason => {
        settlement = { state: 'rejected', reason };
      },
    );
    return runJobs(mostJobs) ? settlement : { state: 'exhausted' };
  } finally {
    waitingJobs.length = 0;
    globalThis.Promise = realPromise;
  }
}

function runJobs(mostJobs: number): boolean {
  for (let position = 0; position < waitingJobs.length; position++) {
    if (position >= mostJobs) return false;
    waitingJobs[position]?.();
  }
  return true;
}

/** The part of Promise that compiled-down `async` functions use, with its jobs in {@link waitingJobs}. */
class SteppedPromise {
  #state: 'pending' | 'fulfilled' | 'rejected' = 'pending';
  #value: unknown;
  readonly #reactions: Job[] = [];

  constructor(executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) {
    try {
      executor(
        value => this.#resolve(value),
        reason => this.#settle('rejected', reason),
      );
    } catch (error) {
      this.#settle('rejected', error);
    }
  }

  static resolve(value: unknown): SteppedPromise {
    return value instanceof SteppedPromise ? value : new SteppedPromise(resolve => resolve(value));
  }

  static reject(reason: unknown): SteppedPromise {
    return new SteppedPromise((_, reject) => reject(reason));
  }

  static all(values: Iterable<unknown>): SteppedPromise {
    const items = [...values];
    const results = new Array<unknown>(items.length);
    return new SteppedPromise((resolve, reject) => {
      let missing = items.length;
      if (missing === 0) resolve(results);
      for (const [index, item] of items.entries()) {
        SteppedPromise.resolve(item).when(value => {
          results[index] = value;
          missing--;
          if (missing === 0) resolve(results);
        }, reject);
      }
    });
  }

  /** What `then` does; it has a second name because linters and runtimes treat a class with `then` specially. */
  when(onFulfilled?: Reaction, onRejected?: Reaction): SteppedPromise {
    return new SteppedPromise((resolve, reject) => {
      const react = () => {
        const reaction = this.#state === 'fulfilled' ? onFulfilled : onRejected;
        if (reaction === undefined) {
          if (this.#state === 'fulfilled') resolve(this.#value);
          else reject(this.#value);
          return;
        }
        try {
          resolve(reaction(this.#value));
        } catch (error) {
          reject(error);
        }
      };
      if (this.#state === 'pending') this.#reactions.push(() => waitingJobs.push(react));
      else waitingJobs.push(react);
    });
  }

  #resolve(value: unknown): void {
    if (value instanceof SteppedPromise) {
      value.when(
        inner => this.#settle('fulfilled', inner),
        reason => this.#settle('rejected', reason),
      );
    } else this.#settle('fulfilled', value);
  }

  #settle(state: 'fulfilled' | 'rejected', value: unknown): void {
    if (this.#state !== 'pending') return;
    this.#state = state;
    this.#value = value;
    for (const reaction of this.#reactions) reaction();
    this.#reactions.length = 0;
  }
}

Object.defineProperty(SteppedPromise.prototype, 'then', { value: SteppedPromise.prototype.when });
