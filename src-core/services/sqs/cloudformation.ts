import { type DesignGraph, FAILURE_REFERENCES, type GraphResource } from '../../contract/graph.ts';
import { keyPart } from '../../contract/key-part.ts';
import { limit } from '../../contract/property.ts';
import type { Alarm, ServiceTemplate } from '../../contract/template-part.ts';
import { arnStart, attributeOf, ElementReference, refTo } from '../../contract/template-value.ts';
import { isQueue, type SqsValues } from './properties.ts';
import { sqsReading } from './template-reading.ts';

const GUIDE = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const KEYS = `${GUIDE}/sqs-key-management.html`;
const POLICY_QUOTAS = `${GUIDE}/quotas-policies.html`;

/** How SQS queue appears in a template. */
export const sqsTemplate: ServiceTemplate<SqsValues> = {
  type: 'AWS::SQS::Queue',
  reading: sqsReading,
  parts: (queue, mapped, graph) => {
    const key = keyPart(queue.id, queue.properties.kmsMasterKeyId);
    return [
      {
        part: 'resource',
        element: queue.id,
        type: 'AWS::SQS::Queue',
        properties: {
          ...mapped,
          // What is older is lost, so it is said even where it is the default.
          MessageRetentionPeriod: queue.properties.messageRetentionPeriodSeconds,
          KmsMasterKeyId: key.value,
          RedriveAllowPolicy: redriveAllowPolicy(queue, graph),
        },
        deletionPolicy: 'Delete',
      },
      ...key.parameters,
    ];
  },
  arn: queue => attributeOf(queue.id, 'Arn'),
  handle: queue => ({
    name: 'QueueUrl',
    environmentName: 'QUEUE_URL',
    words: 'URL of the queue',
    value: refTo(queue.id),
  }),
  grants: {
    write: {
      actions: ['sqs:SendMessage'],
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      sourceUrl: `${GUIDE}/sqs-api-permissions-reference.html`,
      keySourceUrl: KEYS,
    },
    read: {
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      keyActions: ['kms:Decrypt'],
      sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
      keySourceUrl: KEYS,
    },
  },
  encryptionKey: queue => queue.properties.kmsMasterKeyId,
  policyHome: {
    type: 'AWS::SQS::QueuePolicy',
    targetsMember: 'Queues',
    bytes: limit(8_192, 'bytes', POLICY_QUOTAS),
    statements: limit(20, 'count', POLICY_QUOTAS),
  },
  alarms: ({ id, name }, graph) => (keepsDeadLetters(id, graph) ? [deadLettersAlarm(id, name)] : []),
  physicalName: queue => ({
    property: 'QueueName',
    ending: queue.properties.fifoQueue ? '.fifo' : '',
    arnPrefix: arnStart('sqs'),
  }),
};

/** Whether failures end here: of another queue, a subscription, a function or a mapping. */
function keepsDeadLetters(id: string, graph: DesignGraph): boolean {
  return (
    graph.incoming(id, 'redrive').length > 0 ||
    graph.incoming(id, 'async-destination').some(wire => wire.properties['condition'] !== 'on-success') ||
    graph.references(id).some(wire => FAILURE_REFERENCES.some(property => wire.properties[property] === id))
  );
}

/** The number of messages sent would not do: it does not count what a redrive moves. */
function deadLettersAlarm(id: string, name: string): Alarm {
  return {
    suffix: 'DeadLettersAlarm',
    description: `"${name}" holds dead letters`,
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimension: { name: 'QueueName', value: attributeOf(id, 'QueueName') },
    threshold: 0,
    sourceUrl: `${GUIDE}/sqs-dead-letter-queues.html`,
  };
}

function redriveAllowPolicy(queue: GraphResource<SqsValues>, graph: DesignGraph) {
  const { redrivePermission, redriveSourceQueues } = queue.properties;
  if (redrivePermission === 'allowAll') return undefined;
  if (redrivePermission === 'denyAll') return { redrivePermission };
  const sources = redriveSourceQueues.filter(id => isQueue(graph.resource(id)));
  // The source's redrive policy names this queue already, so naming the source by attribute would close a circle.
  return { redrivePermission, sourceQueueArns: sources.map(id => new ElementReference(id, undefined, 'Arn', true)) };
}
