/** What a function sends to. */
interface Target {
  readonly id: string;
  /** End of its variable's name, `QUEUE_URL`; undefined for what has none. */
  readonly end: string | undefined;
}

/**
 * The variables that tell a function where to send, by the ids of its targets: `orders` and a queue's URL make
 * `ORDERS_QUEUE_URL`; so does `orders-queue`, as long as the function does not send to both: the later one says its whole name
 * then, and has a number where that is taken too.
 */
export function environmentNames(targets: readonly Target[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, end } of targets) {
    if (end === undefined || names.has(id)) continue;
    const name = firstFree(candidates(id, end), taken);
    names.set(id, name);
    taken.add(name);
  }
  return names;
}

function* candidates(id: string, end: string): Generator<string, never> {
  const words = id.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  const [first = ''] = end.split('_');
  const stem = words.endsWith(`_${first}`) ? words.slice(0, -first.length - 1) : words;
  yield `${stem}_${end}`;
  const whole = `${words}_${end}`;
  yield whole;
  for (let number = 2; ; number += 1) yield `${whole}_${number}`;
}

function firstFree(names: Generator<string, never>, taken: ReadonlySet<string>): string {
  let name = names.next().value;
  while (taken.has(name)) name = names.next().value;
  return name;
}
