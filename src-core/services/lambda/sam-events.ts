import {
  isResolvedObject,
  type ResolvedObject,
  type ResolvedValue,
  ResourceReference,
  type TemplateResource,
} from '../../contract/template-reading.ts';

/**
 * The resources that SAM makes of a function's events, by the logical ids that it gives them. Events of services that are
 * not on the canvas make none.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 */
export function eventResources(resource: TemplateResource): readonly TemplateResource[] {
  const events = resource.properties['Events'];
  if (resource.type !== 'AWS::Serverless::Function' || !isResolvedObject(events)) return [];
  return Object.entries(events).flatMap(([name, event]) => {
    const properties = isResolvedObject(event) ? event['Properties'] : undefined;
    if (!isResolvedObject(event) || !isResolvedObject(properties)) return [];
    const place = {
      ...resource,
      logicalId: `${resource.logicalId}${name}`,
      path: [...resource.path, 'Events', name, 'Properties'],
    };
    const target = new ResourceReference(resource.logicalId);
    switch (event['Type']) {
      case 'SQS':
        return [mapping(place, target, properties['Queue'], properties)];
      case 'Kinesis':
        return [mapping(place, target, properties['Stream'], properties)];
      case 'SNS':
        return fromTopic(place, target, properties);
      default:
        return [];
    }
  });
}

function mapping(
  place: TemplateResource,
  target: ResourceReference,
  source: ResolvedValue | undefined,
  properties: ResolvedObject,
): TemplateResource {
  return {
    ...place,
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { ...properties, FunctionName: target, EventSourceArn: source },
  };
}

/** A subscription of the function, or of a queue between that SAM makes or that the event names. */
function fromTopic(
  place: TemplateResource,
  target: ResourceReference,
  properties: ResolvedObject,
): readonly TemplateResource[] {
  const { SqsSubscription: between, Topic: topic } = properties;
  const subscription = { ...place, type: 'AWS::SNS::Subscription' };
  if (between === undefined || between === false || between === 'false') {
    return [{ ...subscription, properties: { ...properties, TopicArn: topic, Protocol: 'lambda', Endpoint: target } }];
  }
  const settings = isResolvedObject(between) ? between : {};
  const named = settings['QueueArn'];
  const queue = named ?? new ResourceReference(`${place.logicalId}Queue`, 'Arn');
  return [
    ...(named === undefined
      ? [{ ...place, logicalId: `${place.logicalId}Queue`, type: 'AWS::SQS::Queue', properties: {} }]
      : []),
    { ...subscription, properties: { ...properties, TopicArn: topic, Protocol: 'sqs', Endpoint: queue } },
    mapping(
      { ...place, logicalId: `${place.logicalId}EventSourceMapping`, path: [...place.path, 'SqsSubscription'] },
      target,
      queue,
      settings,
    ),
  ];
}
