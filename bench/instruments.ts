import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { RunClock } from '../src-renderer/simulation/run/run-clock.ts';
import { RunSession } from '../src-renderer/simulation/run/run-session.ts';
import { MEASURED_DESIGNS } from './designs.ts';
import { processorMillis } from './processor-time.ts';
import { sampleDesign } from './sample-design.ts';

const EVENTS = 1_000_000;
const NEVER = [{ element: 'orders', condition: 'type = "message.lost" and detail.receiveCount > 3' }];
const ASKED = 200;
const CARDS = 200;

/** Prints what watching a run costs: its trace, breakpoints, and the numbers that a window asks for while it plays. */
export function benchInstruments(): void {
  const silent = eventsPerSecond(() => untraced());
  console.log(
    '\nEvents a second of processor time (fan-out), one thread, and what is left of a run that nobody watches:',
  );
  const rows = {
    'nobody watches': silent,
    'trace and checkpoints': eventsPerSecond(() => clocked()),
    'and a breakpoint whose condition never holds': eventsPerSecond(() => clocked(line => line.element === 'nowhere')),
    'all that the window keeps: messages, profile, executions': eventsPerSecond(() => watched([])),
    'and a breakpoint with a condition on one card': eventsPerSecond(() => watched(NEVER)),
  };
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, events]) => [
        name,
        {
          'events per s': Math.round(events).toLocaleString('en-US'),
          'of it': `${Math.round((events / silent) * 100)} %`,
        },
      ]),
    ),
  );
  console.log('What a playing window asks for, milliseconds of processor time for each answer:');
  console.table(
    Object.fromEntries([
      askedOf('fan-out', MEASURED_DESIGNS['fan-out']),
      askedOf(`${CARDS} cards`, sampleDesign(CARDS)),
    ]),
  );
}

function untraced(): number {
  const simulation = simulate(false);
  return simulation.runUntil(simulation.endMillis, { maximumEvents: EVENTS });
}

function clocked(stopsAt?: (line: { readonly element: string }) => boolean): number {
  const simulation = simulate(true);
  const clock = new RunClock(
    simulation,
    () => undefined,
    () => performance.now(),
  );
  while (simulation.handledEvents < EVENTS) clock.runUntil(simulation.endMillis, 50, stopsAt);
  return simulation.handledEvents;
}

function watched(breakpoints: typeof NEVER): number {
  const session = startSession(MEASURED_DESIGNS['fan-out']);
  let handled = 0;
  while (handled < EVENTS) handled = session.advance({ ...AS_FAST_AS_POSSIBLE, breakpoints }).handledEvents;
  return handled;
}

const AS_FAST_AS_POSSIBLE = { elapsedMillis: 16, speed: Number.POSITIVE_INFINITY, skipsQuiet: false, breakpoints: [] };

/** A reading is the counters of all cards and wires, the new samples and the newest lines; a census the states of one card. */
function askedOf(name: string, document: Parameters<typeof startSession>[0]) {
  const session = startSession(document);
  for (let turn = 0; turn < 40; turn += 1) session.advance(AS_FAST_AS_POSSIBLE);
  const elements = document.resources.map(({ id }) => id);
  const perAnswer = (ask: (number: number) => unknown) => {
    for (let number = 0; number < ASKED; number += 1) ask(number);
    const began = processorMillis();
    for (let number = 0; number < ASKED; number += 1) ask(number);
    return ((processorMillis() - began) / ASKED).toFixed(3);
  };
  return [
    name,
    {
      'a reading': perAnswer(() => session.read()),
      'a census': perAnswer(number => session.census(elements[number % elements.length] ?? '')),
      'a page of messages': perAnswer(() =>
        session.messages({ text: '', element: undefined, filter: 'all', from: 0, count: 60 }),
      ),
    },
  ] as const;
}

function simulate(isTracing: boolean) {
  const document = MEASURED_DESIGNS['fan-out'];
  return createSimulation({ graph: buildGraph(document), scenario: scenarioOf(document), isTracing });
}

function startSession(document: (typeof MEASURED_DESIGNS)['fan-out']): RunSession {
  return new RunSession({ document, scenario: scenarioOf(document), seed: 1 }, () => performance.now());
}

function scenarioOf({ name, scenarios: [scenario] }: (typeof MEASURED_DESIGNS)['fan-out']) {
  if (scenario === undefined) throw new Error(`"${name}" has no scenario`);
  return scenario;
}

function eventsPerSecond(run: () => number): number {
  run();
  const began = processorMillis();
  const events = run();
  return (events / (processorMillis() - began)) * 1000;
}
