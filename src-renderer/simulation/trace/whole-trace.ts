import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { renderTrace } from '#core/simulation/trace.ts';
import type { RunSetup } from '../run/protocol.ts';

const EVENTS_A_TURN = 50_000;

/** A text of more characters than this is more than a page can hold as one. */
const MOST_CHARACTERS = 256_000_000;

/** The trace of a whole run as the command line writes it; undefined when it is too long for one text. */
export function wholeTrace(
  { document, scenario, seed }: RunSetup,
  onProgress: (share: number) => void,
  mostCharacters = MOST_CHARACTERS,
): string | undefined {
  const simulation = createSimulation({ graph: buildGraph(document), scenario, seed });
  const parts: string[] = [];
  let characters = 0;
  while (!simulation.isFinished) {
    simulation.runUntil(simulation.endMillis, { maximumEvents: EVENTS_A_TURN });
    const part = renderTrace(simulation.drainTrace());
    characters += part.length;
    if (characters > mostCharacters) return undefined;
    parts.push(part);
    onProgress(simulation.nowMillis / simulation.endMillis);
  }
  return parts.join('');
}
