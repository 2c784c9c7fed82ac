import type { Edit } from '../edit.ts';
import { freeId } from '../fixes.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../graph.ts';
import { isAsynchronousInvoke } from '../graph-queries.ts';
import type { PropertyValues } from '../property.ts';

/** How messages get into a resource: the client and its wire, and what must be added for them to be there. */
export interface Feed {
  readonly client: string;
  readonly connection: string;
  readonly edits: readonly Edit[];
}

/**
 * The client whose messages reach a resource, and nothing else, unfiltered; the nearest first; where there is none, a client that the edits
 * add. Undefined where no client can send. `isAsynchronous`: the last wire must be an asynchronous invoke.
 * `number` tells apart the clients that several places of one run need.
 */
export function feedOf(graph: DesignGraph, into: string, isAsynchronous = false, number = 0): Feed | undefined {
  const target = graph.resource(into);
  if (target === undefined) return undefined;
  if (target.type === 'client') {
    const [wire] = graph.outgoing(into);
    return wire && { client: into, connection: wire.id, edits: [] };
  }
  return nearestClient(graph, target, isAsynchronous) ?? addedClient(graph, target, isAsynchronous, number);
}

function nearestClient(graph: DesignGraph, target: GraphResource, isAsynchronous: boolean): Feed | undefined {
  const seen = new Set([target.id]);
  let open: readonly GraphResource[] = [target];
  while (open.length > 0) {
    const next: GraphResource[] = [];
    for (const resource of open) {
      const wires = graph.incoming(resource.id).filter(wire => passes(wire, resource));
      const fitting = isAsynchronous && resource === target ? wires.filter(isAsynchronousInvoke) : wires;
      for (const wire of fitting) {
        const sender = graph.resource(wire.from);
        if (sender?.type === 'client') return { client: sender.id, connection: wire.id, edits: [] };
        // What a topic copies to others would be part of the run, with troubles of its own.
        if (sender?.type !== 'sns' || seen.has(sender.id) || graph.outgoing(sender.id).length > 1) continue;
        seen.add(sender.id);
        next.push(sender);
      }
    }
    open = next;
  }
  return undefined;
}

/** Whether every message takes this wire: sends, and subscriptions without a filter. */
function passes(wire: GraphConnection, target: GraphResource): boolean {
  if (wire.type === 'subscription') return wire.properties['filterPolicy'] === undefined;
  if (wire.type !== 'send' && wire.type !== 'start-execution') return false;
  const isFifo = target.properties['fifoQueue'] === true || target.properties['fifoTopic'] === true;
  return !isFifo || wire.properties['messageGroupId'] !== undefined;
}

function addedClient(
  graph: DesignGraph,
  target: GraphResource,
  isAsynchronous: boolean,
  number: number,
): Feed | undefined {
  const wire = wireInto(target, isAsynchronous);
  if (wire === undefined) return undefined;
  const client = freeId(graph, number === 0 ? 'show-client' : `show-client-${number + 1}`);
  const connection = freeId(graph, `${client}-sends`);
  const position = { x: target.position.x - 288, y: target.position.y };
  return {
    client,
    connection,
    edits: [
      { edit: 'add-resource', resource: { id: client, type: 'client', name: 'Test client', position, properties: {} } },
      { edit: 'add-connection', connection: { id: connection, from: client, to: target.id, ...wire } },
    ],
  };
}

function wireInto(target: GraphResource, isAsynchronous: boolean): WireKind | undefined {
  if (target.type === 'step-functions') return { type: 'start-execution', properties: {} };
  if (target.type === 'lambda') {
    return { type: 'send', properties: isAsynchronous ? { invocationType: 'Event' } : {} };
  }
  if (target.type === 'kinesis') return { type: 'send', properties: { partitionKey: '{{group}}' } };
  if (target.type !== 'sqs' && target.type !== 'sns') return undefined;
  const isFifo = target.properties['fifoQueue'] === true || target.properties['fifoTopic'] === true;
  return {
    type: 'send',
    properties: isFifo ? { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' } : {},
  };
}

interface WireKind {
  readonly type: 'send' | 'start-execution';
  readonly properties: PropertyValues;
}
