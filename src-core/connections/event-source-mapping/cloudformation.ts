import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { keyPart } from '../../contract/key-part.ts';
import type { ConnectionTemplate, TemplateLookup, TemplatePart } from '../../contract/template-part.ts';
import { attributeOf, type TemplateObject } from '../../contract/template-value.ts';
import { isQueue } from '../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from './properties.ts';
import { eventSourceMappingReading } from './template-reading.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
const FAILURES = `${GUIDE}/kinesis-on-failure-destination.html`;
const STREAMS = `${GUIDE}/services-kinesis-create.html`;

const WRITE: Readonly<Record<string, readonly string[]>> = { sqs: ['sqs:SendMessage'], sns: ['sns:Publish'] };

/** Members that only a mapping of a queue takes. */
const QUEUE_ONLY: ReadonlySet<string> = new Set(['ScalingConfig', 'ProvisionedPollerConfig']);

/** Members that only a mapping of a stream takes. */
const STREAM_ONLY: ReadonlySet<string> = new Set([
  'StartingPosition',
  'StartingPositionTimestamp',
  'ParallelizationFactor',
  'BisectBatchOnFunctionError',
  'MaximumRetryAttempts',
  'MaximumRecordAgeInSeconds',
  'TumblingWindowInSeconds',
]);

/** A mapping of its own; the function's role reads the queue or stream and tells the failure destination. */
export const eventSourceMappingTemplate: ConnectionTemplate<EventSourceMappingValues> = {
  reading: eventSourceMappingReading,
  parts: (wire, mapped, graph, lookup) => {
    const key = keyPart(wire.id, wire.properties.kmsKeyArn, true);
    const isFannedOut = wire.properties.enhancedFanOut && isOfStream(wire, graph);
    const properties: TemplateObject = {
      FunctionName: lookup.handle(wire.to)?.value,
      EventSourceArn: isFannedOut ? attributeOf(wire.id, 'ConsumerARN', 'Consumer') : lookup.arn(wire.from),
      ...membersFor(wire, mapped, graph),
      KmsKeyArn: key.value,
      FilterCriteria: filterCriteria(wire),
      FunctionResponseTypes: wire.properties.reportBatchItemFailures ? ['ReportBatchItemFailures'] : undefined,
      MetricsConfig: wire.properties.eventCountMetrics ? { Metrics: ['EventCount'] } : undefined,
      DestinationConfig: destinationConfig(wire, graph, lookup),
    };
    return [
      {
        part: 'resource',
        element: wire.id,
        type: 'AWS::Lambda::EventSourceMapping',
        properties,
        checksRoleOf: wire.to,
      },
      ...key.parameters,
      ...lookup.grant(wire.to, wire.from, 'read'),
      ...(isFannedOut ? consumer(wire, lookup) : []),
      ...failures(wire, graph, lookup),
    ];
  },
};

function isOfStream(wire: Mapping, graph: DesignGraph): boolean {
  return graph.resource(wire.from)?.type === 'kinesis';
}

/** AWS refuses a mapping that states what its source does not know. */
function membersFor(wire: Mapping, mapped: TemplateObject, graph: DesignGraph): TemplateObject {
  const source = graph.resource(wire.from);
  const foreign = isOfStream(wire, graph) ? QUEUE_ONLY : STREAM_ONLY;
  const isFifo = isQueue(source) && source.properties.fifoQueue;
  const members = Object.entries(mapped).filter(
    ([name]) => !foreign.has(name) && !(isFifo && name === 'MaximumBatchingWindowInSeconds'),
  );
  return Object.fromEntries(members);
}

function destinationConfig(wire: Mapping, graph: DesignGraph, lookup: TemplateLookup): TemplateObject | undefined {
  const { onFailureDestination } = wire.properties;
  if (onFailureDestination === undefined || !isOfStream(wire, graph)) return undefined;
  return { OnFailure: { Destination: lookup.arn(onFailureDestination) } };
}

function filterCriteria({ properties }: Mapping): TemplateObject | undefined {
  const { filterPatterns } = properties;
  if (!Array.isArray(filterPatterns) || filterPatterns.length === 0) return undefined;
  return {
    Filters: filterPatterns.map(pattern => ({
      Pattern: typeof pattern === 'string' ? pattern : JSON.stringify(pattern),
    })),
  };
}

/** A consumer with its own throughput; its name need only be unique among the consumers of the stream. */
function consumer(wire: Mapping, lookup: TemplateLookup): readonly TemplatePart[] {
  return [
    {
      part: 'resource',
      element: wire.id,
      suffix: 'Consumer',
      type: 'AWS::Kinesis::StreamConsumer',
      properties: { ConsumerName: wire.id, StreamARN: lookup.arn(wire.from) },
    },
    {
      part: 'identity-statement',
      element: wire.to,
      actions: ['kinesis:DescribeStreamConsumer', 'kinesis:SubscribeToShard'],
      resources: [attributeOf(wire.id, 'ConsumerARN', 'Consumer')],
      sourceUrl: STREAMS,
    },
  ];
}

function failures(wire: Mapping, graph: DesignGraph, lookup: TemplateLookup): readonly TemplatePart[] {
  const { onFailureDestination } = wire.properties;
  if (onFailureDestination === undefined || !isOfStream(wire, graph)) return [];
  const actions = WRITE[graph.resource(onFailureDestination)?.type ?? ''] ?? [];
  return lookup.grant(wire.to, onFailureDestination, 'write', { actions, sourceUrl: FAILURES });
}
