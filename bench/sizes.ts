import { emitTemplate } from '#core/cloudformation/emit-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { bareHeapEventsPerSecond } from './bare-heap.ts';
import { medianMillis } from './median.ts';
import { processorMillis } from './processor-time.ts';
import { sampleDesign } from './sample-design.ts';

const SIZES = [50, 500, 2000];
const SIMULATED_EVENTS = 200_000;

/**
 * Prints the speed of rules, export and simulation by the size of a design, beside a bare heap loop measured in the same
 * run. A design that is larger than CloudFormation takes is emitted whole and then refused, so its time has everything
 * but the writing of the text.
 */
export function benchSizes(): void {
  const heap = bareHeapEventsPerSecond();
  const rows = SIZES.map(size => measure(size, heap));
  console.log(`A bare heap loop handles ${thousands(heap)} events a second.\n`);
  console.table(Object.fromEntries(rows.map(({ resources, ...row }) => [`${resources} resources`, row])));
}

function measure(size: number, heap: number) {
  const document = sampleDesign(size);
  const graph = buildGraph(document);
  const check = medianMillis(() => checkDesign(buildGraph(document)));
  const isWritten = emitTemplate(graph).ok;
  const exported = medianMillis(() => {
    const emitted = emitTemplate(graph);
    return emitted.ok ? renderTemplate(emitted.value, 'yaml') : emitted.error;
  });
  const events = simulatedEventsPerSecond(document);
  return {
    resources: document.resources.length,
    wires: document.connections.length,
    'rule check ms': round(check),
    'export ms': round(exported),
    exported: isWritten ? 'written' : 'refused: too large',
    'events per s': thousands(events),
    'of a bare heap': `${round((events / heap) * 100)} %`,
  };
}

function simulatedEventsPerSecond(document: ReturnType<typeof sampleDesign>): number {
  const [scenario] = document.scenarios;
  if (scenario === undefined) throw new Error('the sample design has no scenario');
  const simulation = createSimulation({ graph: buildGraph(document), scenario, isTracing: false });
  simulation.runUntil(simulation.endMillis, { maximumEvents: SIMULATED_EVENTS / 4 });
  const began = processorMillis();
  const handled = simulation.runUntil(simulation.endMillis, { maximumEvents: SIMULATED_EVENTS });
  return (handled / (processorMillis() - began)) * 1000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
