import type { DesignGraph } from '#core/contract/graph.ts';
import { type Expectation, type Fault, type Load, type Scenario, scenarioSchema } from '#core/contract/scenario.ts';
import type { Json } from '#core/shared/json.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { useDesign } from '../../state/design-store.ts';

/** A change of one scenario; a member set to undefined is left out again. */
export type ScenarioPatch = { readonly [Name in keyof Scenario]?: Scenario[Name] };

/** The scenarios with one of them changed, or why that is not allowed. */
export function changeScenario(
  scenarios: readonly Scenario[],
  index: number,
  patch: ScenarioPatch,
): Result<readonly Scenario[]> {
  const before = scenarios[index];
  if (before === undefined) return fail('This scenario is no longer there.');
  const name = patch.name?.trim() ?? before.name;
  if (name === '') return fail('A scenario needs a name.');
  if (scenarios.some((other, at) => at !== index && other.name === name)) {
    return fail(`Another scenario is called “${name}”; each needs a name of its own.`);
  }
  const parsed = scenarioSchema.safeParse({ ...before, ...patch, name });
  if (!parsed.success) return fail(parsed.error.issues[0]?.message ?? 'This value is not allowed.');
  return ok(scenarios.with(index, parsed.data));
}

/** A record without the members that are undefined, as the schema wants it. */
export function compact<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

/** A list with one item replaced; undefined takes it out. */
export function replaceAt<Item>(items: readonly Item[], index: number, item: Item | undefined): Item[] {
  return item === undefined ? items.filter((_, at) => at !== index) : items.with(index, item);
}

/** Lines as a list of fields shows them. A line is known by its place alone; when one goes, all are made afresh. */
export function placedLines<Item>(items: readonly Item[]): readonly { key: string; at: number; item: Item }[] {
  return items.map((item, at) => ({ key: `${at} of ${items.length}`, at, item }));
}

/** A name that no scenario has yet. */
export function freeName(scenarios: readonly Scenario[], wished: string): string {
  const names = scenarios.map(scenario => scenario.name);
  return freeWord(names, wished, ' ');
}

/** A wished name, with a number behind it where it is taken. */
export function freeWord(taken: readonly string[], wished: string, between = ''): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}${between}${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** A new scenario: every client of the design sends one message a second for five minutes. */
export function newScenario(scenarios: readonly Scenario[], graph: DesignGraph): Scenario {
  const clients = graph.resources.filter(resource => resource.type === 'client');
  return scenarioSchema.parse({
    name: freeName(scenarios, 'New scenario'),
    forSeconds: 300,
    load: clients.map(({ id }) => ({ client: id })),
    expect: [{ that: 'nothing-lost' }],
  });
}

/** A new line of load for a client. */
export function newLoad(client: string): Load {
  return { client, arrivals: 'constant', ratePerSecond: 1, fromSeconds: 0 };
}

/** A new fault: a tenth of the work fails. */
export function newFault(resource: string): Fault {
  return { resource, kind: 'error', rate: 0.1, fromSeconds: 0 };
}

/** An expectation of a kind, about an element where it needs one, with a bound to start from. */
export function newExpectation(that: Expectation['that'], of: string): Expectation {
  switch (that) {
    case 'nothing-lost':
      return { that };
    case 'order-kept':
    case 'no-duplicates':
      return { that };
    case 'depth':
    case 'dead-letters':
      return { that, of, atMost: 0 };
    case 'age-seconds':
      return { that, of, atMost: 60 };
    case 'latency-seconds':
      return { that, percentile: 99, atMost: 5 };
    case 'throughput-per-second':
      return { that, atLeast: 1 };
    case 'duplicates':
      return { that, atMost: 0 };
    case 'cost-per-month':
      return { that, atMost: 100 };
    case 'condition':
      return { that, holds: `${of}.errors = 0` };
    case 'counter':
      return { that, of, counter: 'errors', atMost: 0 };
  }
}

/** Writes the scenarios into the design as one step that can be undone; typing in one field is one step. */
export function writeScenarios(scenarios: readonly Scenario[], label: string, gesture?: string): void {
  const plain = scenarios.map(scenario => JSON.parse(JSON.stringify(scenario)) as Json);
  const edit = { edit: 'set-scenarios' as const, scenarios: plain };
  useDesign.getState().apply([edit], label, gesture === undefined ? 'now' : { gesture });
}
