import type { Edit } from '../contract/edit.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Finding } from '../contract/rule.ts';
import type { Show } from '../contract/show.ts';
import type { TraceEvent } from '../contract/trace.ts';
import { applyEdits } from '../document/apply-edits.ts';
import type { EventloomDocument } from '../document/document.ts';
import { describeEdits } from '../drawing/describe-edits.ts';
import { elementWords } from '../drawing/element-words.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { type ElementNames, type LineageStep, traceLineage } from '../simulation/lineage.ts';
import { runScenario } from '../simulation/run-scenario.ts';

/** What an expectation of a shown run came to. */
export interface ShownOutcome {
  readonly passed: boolean;
  readonly message: string;
}

/** A shown run told in words. */
export interface ToldShow {
  readonly story: string;
  /** Changes that exist only in the run, a line each. */
  readonly forThisRunOnly: readonly string[];
  /** What became of the message that tells it best, in the order it happened. */
  readonly steps: readonly LineageStep[];
  /** Whether the failure has happened: an expectation was not met. */
  readonly hasHappened: boolean;
  readonly outcomes: readonly ShownOutcome[];
  /** The same run after the finding's repair; undefined where it has none. */
  readonly withFix: readonly ShownOutcome[] | undefined;
  /** Set when the run made more events than are played here, and was stopped. */
  readonly stoppedAtSeconds?: number;
}

/** A design that feeds itself is stopped after so many events: they fit the memory, and more would tell nothing new. */
const MAXIMUM_EVENTS = 100_000;

/** Plays what a finding shows in its design, tells the story of one message, and plays it again with the finding's repair. */
export function tellShow(document: EventloomDocument, finding: Finding, show: Show): ToldShow {
  const played = applyEdits(document, show.edits);
  const graph = buildGraph(played);
  const { trace, report, stoppedAtMillis } = runScenario({ ...limited, graph, scenario: show.scenario });
  const nameOf = (element: string) => elementWords(element, graph);
  const message = tellingMessage(trace, placesOf(show, graph));
  const steps = message === undefined ? [] : storyOf(trace, message, nameOf);
  return {
    story: show.story,
    forThisRunOnly: runOnlyLines(document, show),
    steps,
    hasHappened: report.expectations.some(({ passed }) => !passed),
    outcomes: report.expectations.map(({ passed, message }) => ({ passed, message })),
    withFix: finding.fix === undefined ? undefined : outcomesWith(document, finding.fix.edits, show),
    ...(stoppedAtMillis !== undefined && { stoppedAtSeconds: stoppedAtMillis / 1000 }),
  };
}

/** What a shown run changes for itself, a line each: "Message retention of jobs: 4 d → 5 min". */
export function runOnlyLines(document: EventloomDocument, { edits }: Show): readonly string[] {
  return describeEdits(edits, buildGraph(document));
}

const limited = { maximumEvents: MAXIMUM_EVENTS, isTracing: true } as const;

function outcomesWith(document: EventloomDocument, fix: readonly Edit[], show: Show): readonly ShownOutcome[] {
  const graph = buildGraph(applyEdits(applyEdits(document, fix), show.edits));
  const { report } = runScenario({ ...limited, isTracing: false, graph, scenario: show.scenario });
  return report.expectations.map(({ passed, message }) => ({ passed, message }));
}

/** The steps that matter; the time on the wires goes without saying. */
function storyOf(trace: readonly TraceEvent[], message: string, nameOf: ElementNames): readonly LineageStep[] {
  const steps = traceLineage(trace, message, nameOf)?.steps ?? [];
  return steps.filter(({ type }) => type !== 'message.transferred');
}

/** Events that decide a story, the most telling first. */
const TELLING: readonly (readonly string[])[] = [
  ['message.expired', 'message.dropped', 'message.rejected', 'message.given-up'],
  ['message.dead-lettered'],
  ['message.delete-failed', 'batch.abandoned'],
  ['message.filtered', 'message.skipped'],
  ['message.returned'],
  ['invocation.failed', 'invocation.timed-out', 'call.refused'],
];

/** The message whose story tells the run best: one that was lost, dead-lettered, brought back or failed at one of the places; else the first. */
function tellingMessage(trace: readonly TraceEvent[], places: ReadonlySet<string>): string | undefined {
  for (const types of TELLING) {
    const event = trace.find(
      ({ type, message, element }) => message !== undefined && types.includes(type) && places.has(element),
    );
    if (event?.message !== undefined) return event.message;
  }
  return trace.find(({ message }) => message !== undefined)?.message;
}

/** What the expectations are about, where the messages are sent, and the wires and resources right behind. */
function placesOf({ scenario }: Show, graph: DesignGraph): ReadonlySet<string> {
  const named = [
    ...scenario.expect.flatMap(expectation => ('of' in expectation ? (expectation.of ?? []) : [])),
    ...scenario.load.flatMap(({ connection }) => graph.connection(connection ?? '')?.to ?? []),
  ];
  const behind = named.flatMap(id => graph.outgoing(id).flatMap(wire => [wire.id, wire.to]));
  return new Set([...named, ...behind]);
}
