import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';

/** How an event reaches a function: in batches from a queue or a stream, from a topic, or as it is. */
export type EventShape = 'sqs' | 'kinesis' | 'sns' | 'direct';

/** What the exported stand-in of a function must do. */
export interface StubNeeds {
  /** What the person calls the function. */
  readonly name: string;
  /** The exported function that Lambda calls. */
  readonly exportName: string;
  /** Every shape of event it gets, in a fixed order; `direct` when nothing is wired to it. */
  readonly shapes: readonly EventShape[];
  /** Shapes whose mappings all want the messages that failed to be named. */
  readonly reporting: readonly EventShape[];
  /** Whether a failure must stop the batch, because messages of a group or shard keep their order. */
  readonly isOrdered: boolean;
}

const SHAPES: readonly EventShape[] = ['sqs', 'kinesis', 'sns', 'direct'];

/** Reads from the wires of a function what its stand-in must do. */
export function stubNeeds(resource: GraphResource, handler: string, graph: DesignGraph): StubNeeds {
  const mappings = graph.incoming(resource.id, 'event-source-mapping');
  const sourceOf = (from: string) => graph.resource(from);
  const shapesWired = new Set(graph.incoming(resource.id).map(wire => shapeOf(wire.type, sourceOf(wire.from)?.type)));
  const reporting = SHAPES.filter(shape => {
    const ofShape = mappings.filter(wire => sourceOf(wire.from)?.type === shape);
    return ofShape.length > 0 && ofShape.every(wire => wire.properties['reportBatchItemFailures'] === true);
  });
  const sources = mappings.map(wire => sourceOf(wire.from));
  const exportName = handler.slice(handler.lastIndexOf('.') + 1);
  return {
    name: resource.name.replace(/\s+/g, ' '),
    exportName: /^[A-Za-z_][A-Za-z0-9_]*$/.test(exportName) ? exportName : 'handler',
    shapes: shapesWired.size === 0 ? ['direct'] : SHAPES.filter(shape => shapesWired.has(shape)),
    reporting,
    isOrdered: sources.some(source => source?.type === 'kinesis' || source?.properties['fifoQueue'] === true),
  };
}

function shapeOf(wireType: string, sourceType: string | undefined): EventShape {
  if (wireType === 'subscription') return 'sns';
  if (wireType !== 'event-source-mapping') return 'direct';
  return sourceType === 'kinesis' ? 'kinesis' : 'sqs';
}
