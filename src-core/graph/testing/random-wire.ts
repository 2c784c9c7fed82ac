import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';

/** A random design while wires are added to it. */
export interface DraftDesign {
  readonly resources: readonly ResourceRecord[];
  readonly connections: ConnectionRecord[];
}

/** Of these a queue has one: consumers compete for its messages, which is seldom meant. */
const CONSUMING: ReadonlySet<string> = new Set(['event-source-mapping', 'receive']);

/** Whether a queue or topic keeps order. */
export const isFifo = (resource: ResourceRecord): boolean =>
  resource.properties['fifoQueue'] === true || resource.properties['fifoTopic'] === true;

/** Whether AWS takes a wire beside those that the design has. Which services it joins is known to fit. */
export function canJoin(
  wire: ConnectionRecord,
  from: ResourceRecord,
  to: ResourceRecord,
  { resources, connections }: DraftDesign,
): boolean {
  if (connections.some(other => other.id === wire.id)) return false;
  const outgoing = connections.filter(other => other.from === from.id && other.type === wire.type);
  switch (wire.type) {
    case 'redrive':
      // Later queues only, so that dead letters never come round.
      return outgoing.length === 0 && isFifo(from) === isFifo(to) && resources.indexOf(from) < resources.indexOf(to);
    case 'event-source-mapping':
    case 'receive':
      return from.type !== 'sqs' || !connections.some(other => other.from === from.id && CONSUMING.has(other.type));
    case 'subscription':
      return isFifo(from) ? to.type === 'sqs' : !isFifo(to);
    case 'async-destination':
      return !isFifo(to) && outgoing.every(other => other.properties['condition'] !== wire.properties['condition']);
    case 'send':
      return to.type !== 'endpoint' || String(to.properties['protocol']).startsWith('http');
    default:
      return true;
  }
}
