import type { DesignGraph } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead letters in a circle. */
export const sqsDlqCycle: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-CYCLE',
  severity: 'warning',
  title: 'Dead letters in a circle',
  why: 'Failing messages go round and never come to rest.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ from, to }) => from !== to,
  check: (wire, graph) => {
    const circle = graph.derive(circlesOf).get(wire.from);
    if (circle === undefined || graph.outgoing(wire.from, 'redrive')[0]?.id !== wire.id) return [];
    const named = wayRound(wire.from, circle, graph).map(id => nameOf(graph, id));
    const more = circle > named.length ? [`${circle - named.length} more queues`] : [];
    const names = [...named, ...more, nameOf(graph, wire.from)].join(' → ');
    return [
      {
        message: `Failing messages go round and never come to rest: ${names}. End the chain at a queue that has no dead-letter queue.`,
      },
    ];
  },
};

/** Queues named of a longer circle. */
const MOST_NAMES = 8;

/** How many queues a circle has, for each queue in one. Dead letters go to the first dead-letter queue that is stated. */
function circlesOf(graph: DesignGraph): ReadonlyMap<string, number> {
  const circles = new Map<string, number>();
  const seen = new Set<string>();
  for (const { id } of graph.resources) {
    const way = new Map<string, number>();
    let queue: string | undefined = id;
    for (; queue !== undefined && !seen.has(queue); queue = next(queue, graph)) {
      seen.add(queue);
      way.set(queue, way.size);
    }
    const start = queue === undefined ? undefined : way.get(queue);
    if (start === undefined) continue;
    for (const [member, place] of way) if (place >= start) circles.set(member, way.size - start);
  }
  return circles;
}

function next(queue: string, graph: DesignGraph): string | undefined {
  return graph.outgoing(queue, 'redrive')[0]?.to;
}

function wayRound(start: string, length: number, graph: DesignGraph): readonly string[] {
  const way = [start];
  for (let queue = next(start, graph); queue !== undefined && way.length < Math.min(length, MOST_NAMES); ) {
    way.push(queue);
    queue = next(queue, graph);
  }
  return way;
}
