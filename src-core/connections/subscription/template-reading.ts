import { type ConnectionReading, type ResolvedValue, valueAt } from '../../contract/template-reading.ts';

/** A subscription to a queue, a function or an address. Other protocols stay outside the canvas. */
export const subscriptionReading: ConnectionReading = {
  stands: { deadLetterQueue: ['RedrivePolicy.deadLetterTargetArn', 'RedrivePolicy'] },
  wires: view =>
    view.ofType('AWS::SNS::Subscription').flatMap(resource => {
      const { TopicArn: topic, Protocol: protocol, Endpoint: endpoint } = resource.properties;
      const from = view.elementFor(topic);
      const to = endOf(protocol, view.elementFor(endpoint), view.elementOf(resource.logicalId));
      if (from === undefined || to === undefined || view.serviceOf(from) !== 'sns') return [];
      const deadLetterQueue = valueAt(resource.properties, 'RedrivePolicy.deadLetterTargetArn');
      return [{ from, to, resource, properties: { deadLetterQueue }, path: placeOf(resource.path) }];
    }),
};

function endOf(protocol: ResolvedValue | undefined, target: string | undefined, address: string | undefined) {
  return protocol === 'sqs' || protocol === 'lambda' ? target : address;
}

/** A resource goes with its `Properties`; an inline subscription or an event is an item of its own. */
function placeOf(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.at(-1) === 'Properties' ? path.slice(0, -1) : path;
}
