import type { PropertyValues } from '#core/contract/property.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { DesignChecker } from '#core/rules/design-checker.ts';
import { checkDesign } from '#core/rules/run-rules.ts';
import { processorMillis } from './processor-time.ts';
import { sampleDesign } from './sample-design.ts';

const RESOURCES = 1_000;
const WIRES = 1_500;
const EDITS = 50;

/** Prints what it costs to check a design of 1,000 resources and 1,500 wires, whole and after one edit, beside a bare walk of it. */
export function benchRules(): void {
  const sound = largeDesign();
  const broken = withProperties(sound, {
    sqs: { delaySeconds: 901, visibilityTimeoutSeconds: 0 },
    lambda: { memorySizeMegabytes: 1 },
  });
  console.log(
    `Rules on ${sound.resources.length} resources and ${sound.connections.length} wires, in ms of processor time and as a multiple of a bare walk:\n`,
  );
  console.table({ 'few findings': measure(sound), 'many findings': measure(broken) });
}

function measure(document: EventloomDocument) {
  const walk = meanMillis(() => walkDesign(structuredClone(document)));
  const full = meanMillis(() => checkDesign(buildGraph(structuredClone(document))));
  const clone = meanMillis(() => structuredClone(document));
  const edit = editMillis(document);
  return {
    findings: checkDesign(buildGraph(document)).length,
    'bare walk ms': round(walk - clone),
    'full check ms': round(full - clone),
    'full check': times(full - clone, walk - clone),
    'one edit ms': round(edit),
    'one edit': times(edit, walk - clone),
  };
}

/** The mean of edits of one property each: the edit, the graph and the findings. */
function editMillis(document: EventloomDocument): number {
  const checker = new DesignChecker();
  let current = document;
  checker.check(buildGraph(current));
  const queues = document.resources.filter(resource => resource.type === 'sqs');
  let count = 0;
  return meanMillis(() => {
    const id = queues[(count * 37) % queues.length]?.id ?? '';
    count += 1;
    current = applyEdits(current, [{ edit: 'set-property', id, property: 'delaySeconds', value: count % 900 }]);
    return checker.check(buildGraph(current));
  }, EDITS);
}

/** Every resource and wire, every property, from both ends: the least that any check must do. */
function walkDesign(document: EventloomDocument): number {
  const graph = buildGraph(document);
  let seen = 0;
  for (const resource of graph.resources) {
    seen += Object.keys(resource.properties).length;
    seen += graph.outgoing(resource.id).length + graph.incoming(resource.id).length;
  }
  for (const wire of graph.connections) seen += Object.keys(wire.properties).length;
  return seen;
}

/** The sample design with further sends until it has the wires that the budget speaks of. */
function largeDesign(): EventloomDocument {
  const sample = sampleDesign(RESOURCES);
  const workers = sample.resources.filter(resource => resource.type === 'lambda');
  const topics = sample.resources.filter(resource => resource.type === 'sns');
  const more = Array.from({ length: WIRES - sample.connections.length }, (_, index) => {
    const from = workers[index % workers.length]?.id ?? '';
    const to = topics[Math.floor((index * 7) / 3 + 1) % topics.length]?.id ?? '';
    return { id: `more-${index}`, type: 'send', from, to, properties: {} };
  });
  return { ...sample, connections: [...sample.connections, ...more] };
}

function withProperties(
  document: EventloomDocument,
  byType: Readonly<Record<string, PropertyValues>>,
): EventloomDocument {
  const resources = document.resources.map(resource => ({
    ...resource,
    properties: { ...resource.properties, ...byType[resource.type] },
  }));
  return { ...document, resources };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function times(millis: number, walk: number): string {
  return `${Math.round((millis / walk) * 10) / 10} x`;
}

/** Processor time of one of many runs of an action, after some to warm up; it does not count what other programs did meanwhile. */
function meanMillis(action: () => unknown, runs = 20): number {
  for (let run = 0; run < 20; run += 1) action();
  const began = processorMillis();
  for (let run = 0; run < runs; run += 1) action();
  return (processorMillis() - began) / runs;
}
