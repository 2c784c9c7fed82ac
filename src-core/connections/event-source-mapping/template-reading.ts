import {
  type ConnectionReading,
  isResolvedList,
  type ResolvedValue,
  ResourceReference,
  type TemplateResource,
  type TemplateView,
  valueAt,
} from '../../contract/template-reading.ts';
import type { Json } from '../../shared/json.ts';

/** A mapping from a queue or stream of the template to a function of it. */
export const eventSourceMappingReading: ConnectionReading = {
  stands: {
    enhancedFanOut: ['EventSourceArn'],
    eventCountMetrics: ['MetricsConfig.Metrics', 'MetricsConfig'],
    filterPatterns: ['FilterCriteria.Filters', 'FilterCriteria'],
    onFailureDestination: ['DestinationConfig.OnFailure.Destination', 'DestinationConfig'],
    reportBatchItemFailures: ['FunctionResponseTypes'],
  },
  writes: {
    reportBatchItemFailures: value => ({
      member: 'FunctionResponseTypes',
      value: value === true ? ['ReportBatchItemFailures'] : undefined,
    }),
    eventCountMetrics: value => ({
      member: value === true ? 'MetricsConfig.Metrics' : 'MetricsConfig',
      value: value === true ? ['EventCount'] : undefined,
    }),
    filterPatterns: value => ({
      member: Array.isArray(value) && value.length > 0 ? 'FilterCriteria.Filters' : 'FilterCriteria',
      value: Array.isArray(value) && value.length > 0 ? value.map(filterOf) : undefined,
    }),
  },
  wires: view =>
    view.ofType('AWS::Lambda::EventSourceMapping').flatMap(resource => {
      const { FunctionName: target, EventSourceArn: source } = resource.properties;
      const from = view.elementFor(source);
      const to = view.elementFor(target);
      const service = from === undefined ? undefined : view.serviceOf(from);
      if (from === undefined || to === undefined || (service !== 'sqs' && service !== 'kinesis')) return [];
      return [{ from, to, resource, properties: propertiesOf(resource, view), path: resource.path.slice(0, -1) }];
    }),
};

function propertiesOf({ properties }: TemplateResource, view: TemplateView) {
  const responses = properties['FunctionResponseTypes'];
  const metrics = valueAt(properties, 'MetricsConfig.Metrics');
  return {
    filterPatterns: patternsOf(valueAt(properties, 'FilterCriteria.Filters')),
    reportBatchItemFailures: isResolvedList(responses)
      ? responses.includes('ReportBatchItemFailures') || undefined
      : responses,
    eventCountMetrics: isResolvedList(metrics) ? metrics.includes('EventCount') || undefined : metrics,
    onFailureDestination: valueAt(properties, 'DestinationConfig.OnFailure.Destination'),
    enhancedFanOut: readsByConsumer(properties['EventSourceArn'], view) || undefined,
  };
}

function filterOf(pattern: Json): Json {
  return { Pattern: typeof pattern === 'string' ? pattern : JSON.stringify(pattern) };
}

function patternsOf(filters: ResolvedValue | undefined): ResolvedValue | undefined {
  if (!isResolvedList(filters)) return filters;
  return filters.map(filter => {
    const pattern = valueAt(filter, 'Pattern');
    return typeof pattern === 'string' ? parsed(pattern) : (pattern ?? null);
  });
}

function parsed(pattern: string): ResolvedValue {
  try {
    const json: Json & ResolvedValue = JSON.parse(pattern);
    return json;
  } catch {
    return pattern;
  }
}

function readsByConsumer(source: ResolvedValue | undefined, view: TemplateView): boolean {
  if (!(source instanceof ResourceReference)) return false;
  return view.ofType('AWS::Kinesis::StreamConsumer').some(consumer => consumer.logicalId === source.logicalId);
}
