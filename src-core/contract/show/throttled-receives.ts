import { formatDuration } from '../../shared/units.ts';
import type { DesignGraph } from '../graph.ts';
import { nameOf } from '../graph-queries.ts';
import type { Show } from '../show.ts';
import { refusedFor } from './faults.ts';
import { showRun } from './show-run.ts';

interface ThrottledReceives {
  readonly graph: DesignGraph;
  readonly name: string;
  readonly queue: string;
  /** The function that reads the queue. */
  readonly worker: string;
  readonly hiddenSeconds: number;
  /** Receives after which a message is a dead letter; 1 where the queue has no dead-letter queue. */
  readonly receives: number;
  readonly hasDeadLetterQueue: boolean;
}

/** A function that is throttled for just so long that a good message uses up its receives without ever being worked on. */
export function showThrottledReceives(trap: ThrottledReceives): Show | undefined {
  const { graph, queue, worker, hiddenSeconds, receives, hasDeadLetterQueue } = trap;
  const throttledSeconds = Math.max(2, receives * hiddenSeconds + 1);
  const end = hasDeadLetterQueue ? 'it is a dead letter that nothing was wrong with' : 'it is received again';
  return showRun({
    graph,
    name: trap.name,
    story: `One good message is sent while ${nameOf(graph, worker)} is throttled for ${formatDuration(throttledSeconds)}. Lambda holds the message and tries again until its visibility timeout ends; each time counts as a receive, and after ${receives === 1 ? 'one' : receives} ${end}.`,
    into: queue,
    forSeconds: throttledSeconds * 4 + 60,
    load: [{ count: 1 }],
    faults: [refusedFor(worker, throttledSeconds)],
    expect: hasDeadLetterQueue
      ? [{ that: 'dead-letters', of: queue, atMost: 0 }]
      : [{ that: 'counter', of: queue, counter: 'returned', atMost: 0 }],
  });
}
