import { type ConnectionReading, type ResolvedValue, valueAt } from '../../contract/template-reading.ts';

/** A redrive stands in the queue it starts at. */
export const redriveReading: ConnectionReading = {
  wires: view =>
    view.ofType('AWS::SQS::Queue').flatMap(queue => {
      const policy = policyOf(queue.properties['RedrivePolicy']);
      const from = view.elementOf(queue.logicalId);
      const to = view.elementFor(valueAt(policy, 'deadLetterTargetArn'));
      if (from === undefined || to === undefined || view.serviceOf(to) !== 'sqs') return [];
      return [
        {
          from,
          to,
          properties: { maxReceiveCount: valueAt(policy, 'maxReceiveCount') },
          places: { maxReceiveCount: [...queue.path, 'RedrivePolicy', 'maxReceiveCount'] },
          path: [...queue.path, 'RedrivePolicy'],
        },
      ];
    }),
};

/** SQS takes the policy as JSON text too. */
function policyOf(policy: ResolvedValue | undefined): ResolvedValue | undefined {
  if (typeof policy !== 'string') return policy;
  try {
    const parsed: ResolvedValue = JSON.parse(policy);
    return parsed;
  } catch {
    return undefined;
  }
}
