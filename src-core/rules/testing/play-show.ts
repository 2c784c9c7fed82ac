import type { Show } from '../../contract/show.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import type { RunReport } from '../../simulation/report.ts';
import { runScenario } from '../../simulation/run-scenario.ts';

/** More than any run that is shown may take. */
const MAXIMUM_EVENTS = 2_000_000;

/** Runs what a rule shows in a design and tells what it came to. */
export function playShow(document: EventloomDocument, show: Show): RunReport {
  const graph = buildGraph(applyEdits(document, show.edits));
  return runScenario({ graph, scenario: show.scenario, isTracing: false, maximumEvents: MAXIMUM_EVENTS }).report;
}
