import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { collectsFailures, consumersOf, isAsynchronousInvoke, nameOf } from '../../contract/graph-queries.ts';
import { isStream } from '../../services/kinesis/properties.ts';
import { isFunction } from '../../services/lambda/properties.ts';
import { isQueue } from '../../services/sqs/properties.ts';
import { formatDuration } from '../../shared/units.ts';

/** What becomes of a message that cannot be handed on or worked on at a resource. */
export interface Failure {
  /** Id of the resource where it ends or waits. */
  readonly at: string;
  /** Whether the message is gone for good. */
  readonly isLost: boolean;
  /** In words, to stand after the resource's name: "gone after 3 attempts: no failure destination". */
  readonly text: string;
}

/** What happens to messages that fail on a wire, or at the resource where it ends. */
export function failuresOn(wire: GraphConnection, graph: DesignGraph): readonly Failure[] {
  switch (wire.type) {
    case 'event-source-mapping':
    case 'receive':
      return isStream(graph.resource(wire.from)) ? [streamFailure(wire, graph)] : [queueFailure(wire.from, graph)];
    case 'subscription':
      return [deliveryFailure(wire, graph), ...workFailure(wire, graph), ...deadEnd(wire.to, graph)];
    case 'send':
    case 'async-destination':
      return [...workFailure(wire, graph), ...deadEnd(wire.to, graph)];
    default:
      return deadEnd(wire.to, graph);
  }
}

function queueFailure(queueId: string, graph: DesignGraph): Failure {
  const [redrive] = graph.outgoing(queueId, 'redrive');
  const queue = graph.resource(queueId);
  if (redrive !== undefined) {
    const receives = String(redrive.properties['maxReceiveCount']);
    return { at: redrive.to, isLost: false, text: `kept in ${nameOf(graph, redrive.to)} after ${receives} receives` };
  }
  const kept = isQueue(queue) ? formatDuration(queue.properties.messageRetentionPeriodSeconds) : '';
  return { at: queueId, isLost: true, text: `gone after ${kept} of retries: no dead-letter queue` };
}

function streamFailure(wire: GraphConnection, graph: DesignGraph): Failure {
  const { maximumRetryAttempts, maximumRecordAgeSeconds, onFailureDestination } = wire.properties;
  const stream = graph.resource(wire.from);
  if (typeof onFailureDestination === 'string') {
    return {
      at: onFailureDestination,
      isLost: false,
      text: `reported to ${nameOf(graph, onFailureDestination)} when given up`,
    };
  }
  if (maximumRetryAttempts !== -1 || maximumRecordAgeSeconds !== -1) {
    return { at: wire.to, isLost: true, text: 'gone when given up: no failure destination' };
  }
  const kept = isStream(stream) ? formatDuration(stream.properties.retentionPeriodHours * 3_600) : '';
  return { at: wire.from, isLost: true, text: `gone after ${kept} of retries, in which it blocks its shard` };
}

function deliveryFailure(wire: GraphConnection, graph: DesignGraph): Failure {
  const { deadLetterQueue } = wire.properties;
  if (typeof deadLetterQueue === 'string') {
    return {
      at: deadLetterQueue,
      isLost: false,
      text: `kept in ${nameOf(graph, deadLetterQueue)} when it cannot be delivered`,
    };
  }
  if (graph.resource(wire.to)?.type === 'endpoint') {
    return { at: wire.to, isLost: true, text: 'gone when its retries are over: no dead-letter queue' };
  }
  return { at: wire.to, isLost: false, text: 'tried again for 23 days while it cannot be delivered' };
}

/** What an asynchronous invocation comes to when the function keeps failing. A synchronous caller hears of it. */
function workFailure(wire: GraphConnection, graph: DesignGraph): readonly Failure[] {
  const worker = graph.resource(wire.to);
  if (!isFunction(worker)) return [];
  if (!isAsynchronousInvoke(wire)) return [{ at: wire.to, isLost: false, text: 'told to the caller' }];
  const attempts = worker.properties.maximumRetryAttempts + 1;
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  const caught = graph
    .outgoing(worker.id, 'async-destination')
    .find(({ properties }) => properties['condition'] !== 'on-success');
  return caught === undefined
    ? [{ at: worker.id, isLost: true, text: `gone after ${tried}: no failure destination` }]
    : [{ at: caught.to, isLost: false, text: `kept in ${nameOf(graph, caught.to)} after ${tried}` }];
}

/** A queue, stream or topic that leads nowhere. */
function deadEnd(id: string, graph: DesignGraph): readonly Failure[] {
  const resource = graph.resource(id);
  const isRead = consumersOf(graph, id).length > 0 || graph.outgoing(id, 'subscription').length > 0;
  if (resource === undefined || isRead || collectsFailures(graph, id)) return [];
  if (resource.type === 'sns') return [{ at: id, isLost: true, text: 'gone at once: nothing is subscribed' }];
  if (isQueue(resource)) {
    const kept = formatDuration(resource.properties.messageRetentionPeriodSeconds);
    return [{ at: id, isLost: true, text: `gone after ${kept}: nothing reads it` }];
  }
  if (!isStream(resource)) return [];
  return [
    {
      at: id,
      isLost: true,
      text: `gone after ${formatDuration(resource.properties.retentionPeriodHours * 3_600)}: nothing reads it`,
    },
  ];
}
