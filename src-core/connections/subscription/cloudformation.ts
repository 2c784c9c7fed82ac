import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import type { ConnectionTemplate, TemplateLookup, TemplatePart } from '../../contract/template-part.ts';
import {
  canStandInTemplate,
  ElementReference,
  refTo,
  type TemplateObject,
  type TemplateValue,
  TextWithReferences,
} from '../../contract/template-value.ts';
import { isEndpoint } from '../../services/endpoint/properties.ts';
import type { SubscriptionValues } from './properties.ts';
import { subscriptionReading } from './template-reading.ts';

type Subscription = GraphConnection<SubscriptionValues>;

const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
const TO_QUEUE = `${GUIDE}/subscribe-sqs-queue-to-sns-topic.html`;
const TO_FUNCTION = `${GUIDE}/sns-lambda-as-subscriber.html`;
const DEAD_LETTERS = `${GUIDE}/sns-dead-letter-queues.html`;
const SERVICE = 'sns.amazonaws.com';

/** A subscription of its own, and the target's consent: a queue's policy statement or a function's permission. */
export const subscriptionTemplate: ConnectionTemplate<SubscriptionValues> = {
  reading: subscriptionReading,
  parts: (wire, mapped, graph, lookup) => {
    const { deadLetterQueue, filterPolicy } = wire.properties;
    const properties: TemplateObject = {
      TopicArn: lookup.arn(wire.from),
      ...target(wire, graph, lookup),
      ...mapped,
      RawMessageDelivery: takesRawMessages(wire, graph) ? mapped['RawMessageDelivery'] : undefined,
      DeliveryPolicy: isHttp(wire, graph) ? mapped['DeliveryPolicy'] : undefined,
      FilterPolicy: written(filterPolicy),
      FilterPolicyScope: filterPolicy === undefined ? undefined : mapped['FilterPolicyScope'],
      RedrivePolicy: deadLetterQueue === undefined ? undefined : { deadLetterTargetArn: lookup.arn(deadLetterQueue) },
    };
    return [
      {
        part: 'resource',
        element: wire.id,
        type: 'AWS::SNS::Subscription',
        properties,
        dependsOn: consents(wire, graph),
      },
      ...consent(wire, graph, lookup),
      ...(deadLetterQueue === undefined ? [] : [queueStatement(deadLetterQueue, wire, lookup, DEAD_LETTERS)]),
    ];
  },
};

function target(wire: Subscription, graph: DesignGraph, lookup: TemplateLookup): TemplateObject {
  const end = graph.resource(wire.to);
  if (isEndpoint(end)) return { Protocol: end.properties.protocol, Endpoint: lookup.handle(wire.to)?.value };
  return { Protocol: end?.type, Endpoint: ofMainResource(lookup.arn(wire.to)) };
}

/** AWS's validator does not know that the alias of a function is one too; within a text it does not ask. */
function ofMainResource(arn: TemplateValue): TemplateValue {
  return arn instanceof ElementReference && arn.suffix !== undefined ? new TextWithReferences(arn) : arn;
}

function isHttp(wire: Subscription, graph: DesignGraph): boolean {
  const end = graph.resource(wire.to);
  return isEndpoint(end) && (end.properties.protocol === 'http' || end.properties.protocol === 'https');
}

function takesRawMessages(wire: Subscription, graph: DesignGraph): boolean {
  return graph.resource(wire.to)?.type === 'sqs' || isHttp(wire, graph);
}

/** Without the target's consent first, what is published in between would be lost. */
function consents(wire: Subscription, graph: DesignGraph): readonly ElementReference[] {
  const { deadLetterQueue } = wire.properties;
  const type = graph.resource(wire.to)?.type;
  return [
    ...(type === 'sqs' ? [refTo(wire.to, 'Policy')] : []),
    ...(type === 'lambda' ? [refTo(wire.id, 'Permission')] : []),
    ...(deadLetterQueue === undefined ? [] : [refTo(deadLetterQueue, 'Policy')]),
  ];
}

function consent(wire: Subscription, graph: DesignGraph, lookup: TemplateLookup): readonly TemplatePart[] {
  const type = graph.resource(wire.to)?.type;
  if (type === 'sqs') return [queueStatement(wire.to, wire, lookup, TO_QUEUE)];
  if (type !== 'lambda') return [];
  return [
    {
      part: 'invoke-permission',
      wire: wire.id,
      element: wire.to,
      functionName: lookup.handle(wire.to)?.value ?? refTo(wire.to),
      service: SERVICE,
      sourceArn: lookup.arn(wire.from),
      sourceUrl: TO_FUNCTION,
    },
  ];
}

function queueStatement(queue: string, wire: Subscription, lookup: TemplateLookup, sourceUrl: string): TemplatePart {
  return {
    part: 'resource-statement',
    element: queue,
    service: SERVICE,
    actions: ['sqs:SendMessage'],
    sourceArn: lookup.arn(wire.from),
    sourceUrl,
  };
}

/** What cannot stand in a template as it is, AWS takes as text. */
function written(policy: SubscriptionValues['filterPolicy']): TemplateValue | undefined {
  return policy === undefined || canStandInTemplate(policy) ? policy : JSON.stringify(policy);
}
