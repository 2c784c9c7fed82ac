import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Alarm, ParameterPart } from '../contract/template-part.ts';
import { refTo, type TemplateObject } from '../contract/template-value.ts';
import type { Json } from '../shared/json.ts';
import { addPart, type Draft } from './draft.ts';

/** The condition that somebody named a topic for the alarms. */
const HAS_TOPIC = 'HasAlarmTopic';

/** The parameter's value while nobody named one; an empty text would be no ARN either, and shorter than AWS takes. */
const NO_TOPIC = 'none';

const TOPIC: ParameterPart = {
  part: 'parameter',
  element: 'alarm',
  suffix: 'TopicArn',
  description: 'ARN of the topic that alarms tell; "none": they only show in CloudWatch',
  default: NO_TOPIC,
  allowedPattern: `${NO_TOPIC}|arn:[^:]+:sns:[^:]+:[0-9]{12}:.+`,
};

/** Adds the alarms that the services know for the resources of a design. What they tell is a parameter; by default they tell nobody. */
export function addAlarms(draft: Draft, graph: DesignGraph): void {
  for (const resource of graph.resources) {
    for (const alarm of serviceOf(resource.type).cloudformation.alarms?.(resource, graph) ?? []) {
      addPart(draft, TOPIC, TOPIC.element);
      const part = { part: 'resource', element: resource.id, type: 'AWS::CloudWatch::Alarm' } as const;
      addPart(draft, { ...part, suffix: alarm.suffix, properties: propertiesOf(alarm) }, resource.id);
    }
  }
}

/** The conditions of a template with the parts of a draft. */
export function conditionsOf(
  draft: Draft,
  logicalIdOf: (part: ParameterPart) => string,
): Readonly<Record<string, Json>> {
  const topic = [...draft.parameters.values()].find(part => part === TOPIC);
  if (topic === undefined) return {};
  return { [HAS_TOPIC]: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: logicalIdOf(topic) }, NO_TOPIC] }] } };
}

function propertiesOf({ description, namespace, metricName, dimension, threshold }: Alarm): TemplateObject {
  return {
    AlarmDescription: description,
    Namespace: namespace,
    MetricName: metricName,
    Dimensions: [{ Name: dimension.name, Value: dimension.value }],
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    // An idle queue or function has no data, which is no reason for an alarm.
    TreatMissingData: 'notBreaching',
    AlarmActions: { 'Fn::If': [HAS_TOPIC, [refTo(TOPIC.element, TOPIC.suffix)], { Ref: 'AWS::NoValue' }] },
  };
}
