import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';

/**
 * Wires that put failures into a resource: redrive of a queue, dead letters and failures of asynchronous invocations,
 * and the wires that name it as their dead-letter queue or failure destination.
 */
export function failureSources(graph: DesignGraph, resourceId: string): readonly GraphConnection[] {
  const wired = graph
    .incoming(resourceId)
    .filter(
      wire =>
        wire.type === 'redrive' || (wire.type === 'async-destination' && wire.properties['condition'] !== 'on-success'),
    );
  return [...wired, ...graph.references(resourceId)];
}

/** Whether a resource takes failures of something else, so that its messages are meant to wait for a person. */
export function collectsFailures(graph: DesignGraph, resourceId: string): boolean {
  return failureSources(graph, resourceId).length > 0;
}

/** Wires by which messages or records enter a resource, failures among them. */
export function messageSources(graph: DesignGraph, resourceId: string): readonly GraphConnection[] {
  return [...graph.incoming(resourceId), ...graph.references(resourceId)];
}

/** Whether a function is invoked asynchronously by a wire: an event, a subscription, a destination. */
export function isAsynchronousInvoke(wire: GraphConnection): boolean {
  if (wire.type === 'subscription' || wire.type === 'async-destination') return true;
  return wire.type === 'send' && wire.properties['invocationType'] === 'Event';
}

/** The name of a resource in quotes, for messages. */
export function nameOf(graph: DesignGraph, resourceId: string): string {
  return `"${graph.resource(resourceId)?.name ?? resourceId}"`;
}

/** Wires by which a queue or stream is read: mappings of functions, and applications that poll. */
export function consumersOf(graph: DesignGraph, sourceId: string): readonly GraphConnection[] {
  return graph.outgoing(sourceId).filter(({ type }) => type === 'event-source-mapping' || type === 'receive');
}

/** Whether a client polls a queue. */
export function isConsumer(graph: DesignGraph, clientId: string): boolean {
  return graph.incoming(clientId, 'receive').length > 0;
}

/**
 * Whether a resource is a client that sends of itself: one that polls only sends on what it receives, unless a rate is
 * given.
 */
export function isSender(graph: DesignGraph, { id, type, given }: GraphResource): boolean {
  return type === 'client' && (given['ratePerSecond'] !== undefined || !isConsumer(graph, id));
}

/** Messages a second that clients send straight to a resource while no scenario says otherwise. */
export function clientRatePerSecond(graph: DesignGraph, resourceId: string): number {
  return graph.incoming(resourceId, 'send').reduce((sum, wire) => {
    const sender = graph.resource(wire.from);
    const rate = sender !== undefined && isSender(graph, sender) ? sender.properties['ratePerSecond'] : undefined;
    return typeof rate === 'number' ? sum + rate : sum;
  }, 0);
}
