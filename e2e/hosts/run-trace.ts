import { parseDocument } from '#core/document/parse.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { runScenario } from '#core/simulation/run-scenario.ts';
import { renderTrace } from '#core/simulation/trace.ts';

/** The trace of the first scenario of a design, as the command line writes it. Bundled to run in a page. */
export function traceOf(text: string): string {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.map(problem => problem.message).join('; '));
  const [scenario] = parsed.value.scenarios;
  if (scenario === undefined) throw new Error('the design has no scenario');
  return renderTrace(runScenario({ graph: buildGraph(parsed.value), scenario }).trace);
}
