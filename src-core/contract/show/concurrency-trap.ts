import { formatDuration, formatNumber } from '../../shared/units.ts';
import type { DesignGraph } from '../graph.ts';
import { nameOf } from '../graph-queries.ts';
import type { Show } from '../show.ts';
import { slowedBy } from './faults.ts';
import { showRun } from './show-run.ts';

const SMALLEST_BURST = 400;
const LARGEST_BURST = 20_000;

/** A burst for a function that may run fewer batches than Lambda's pollers hold: the rest is throttled and counted as received. */
export function showConcurrencyTrap(graph: DesignGraph, mappingId: string, name: string): Show | undefined {
  const mapping = graph.connection(mappingId);
  const queue = graph.resource(mapping?.from ?? '');
  const worker = graph.resource(mapping?.to ?? '');
  if (mapping === undefined || queue === undefined || worker === undefined) return undefined;
  const timeout = Number(worker.properties['timeoutSeconds']);
  const hidden = Number(queue.properties['visibilityTimeoutSeconds']);
  const siblings = graph
    .incoming(worker.id, 'event-source-mapping')
    .filter(other => other.id !== mappingId && graph.resource(other.from)?.type === 'sqs')
    .map(other => other.from);
  const [redrive] = graph.outgoing(queue.id, 'redrive');
  const receives = Number(redrive?.properties['maxReceiveCount'] ?? 1);
  const workSeconds = Math.max(0.1, timeout * 0.9);
  const reserved = Number(worker.properties['reservedConcurrentExecutions'] ?? 1);
  // The pollers must have something to hold for longer than a visibility timeout.
  const lasting = 10 * Math.ceil((reserved * hidden * 2) / workSeconds);
  const burst = Math.min(LARGEST_BURST, Math.max(SMALLEST_BURST, lasting));
  return showRun({
    graph,
    name,
    story: `${formatNumber(burst)} good messages ${siblings.length > 0 ? 'for each queue ' : ''}arrive at once and ${nameOf(graph, worker.id)} takes ${formatDuration(workSeconds)} for each batch. It may run ${reserved} at a time; Lambda's pollers hold more, and those are throttled until their visibility timeout ends.`,
    into: queue.id,
    also: siblings,
    forSeconds: Math.ceil((receives + 1) * hidden + 60 + 12 * workSeconds),
    load: [{ arrivals: 'burst', burstSize: burst, everySeconds: 86_400, count: burst, keys: burst }],
    faults: [slowedBy(worker.id, workSeconds * 1_000 - Number(worker.properties['processingMillis']))],
    expect:
      redrive === undefined
        ? [{ that: 'counter', of: queue.id, counter: 'returned', atMost: 0 }]
        : [{ that: 'dead-letters', of: queue.id, atMost: 0 }],
  });
}
