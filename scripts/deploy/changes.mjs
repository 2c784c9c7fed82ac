import { textsOf } from './aws-calls.mjs';

const SNS = '2010-03-31';
const IAM = '2010-05-08';

/**
 * A small change of a resource of each type that moto makes too, and how to read that it was made. Of a queue moto updates
 * no more than two times in seconds, of a state machine its definition, its role and its tags.
 */
const CHANGES = {
  sqs: {
    property: 'receiveMessageWaitTimeSeconds',
    change: before => (before === 11 ? 12 : 11),
    read: async (aws, QueueUrl) =>
      (await aws.json('sqs', 'AmazonSQS.GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] })).Attributes
        .ReceiveMessageWaitTimeSeconds,
  },
  sns: {
    property: 'displayName',
    change: () => 'Changed',
    read: async (aws, TopicArn) => {
      const xml = await aws.query('sns', SNS, 'GetTopicAttributes', { TopicArn });
      return /<key>DisplayName<\/key>\s*<value>([^<]*)</.exec(xml)?.[1];
    },
  },
  kinesis: {
    property: 'retentionPeriodHours',
    change: before => (before === 77 ? 78 : 77),
    read: async (aws, StreamName) =>
      (await aws.json('kinesis', 'Kinesis_20131202.DescribeStreamSummary', { StreamName })).StreamDescriptionSummary
        .RetentionPeriodHours,
  },
  lambda: {
    property: 'memorySizeMegabytes',
    change: before => (before === 777 ? 778 : 777),
    read: async (aws, name) =>
      JSON.parse(await aws.rest('lambda', `/2015-03-31/functions/${name}/configuration`, 'GET')).MemorySize,
  },
  'step-functions': {
    property: 'definition',
    change: before => ({ Comment: 'Changed', ...before }),
    read: async (aws, stateMachineArn) =>
      JSON.parse((await aws.json('states', 'AWSStepFunctions.DescribeStateMachine', { stateMachineArn })).definition)
        .Comment,
  },
};

/** The edits that change the first resource of each type of a design. */
export function changesOf({ resources }) {
  return Object.entries(CHANGES).flatMap(([type, { property, change }]) => {
    const resource = resources.find(candidate => candidate.type === type);
    if (resource === undefined) return [];
    return [{ edit: 'set-property', id: resource.id, property, value: change(resource.properties[property]) }];
  });
}

/** Fails when a change is not there. */
export async function expectChanged(edits, { aws, graph, physicalIdOf }) {
  for (const { id, property, value } of edits) {
    const found = await CHANGES[graph.resource(id).type].read(aws, physicalIdOf(id));
    const wanted = value.Comment ?? value;
    if (String(found) !== String(wanted)) throw new Error(`${property} of ${id} is ${found}, not ${wanted}`);
  }
}

/** Fails when anything that a stack can make is left. */
export async function expectNothingLeft(aws) {
  const left = [
    ...((await aws.json('sqs', 'AmazonSQS.ListQueues', {})).QueueUrls ?? []),
    ...textsOf(await aws.query('sns', SNS, 'ListTopics', {}), 'TopicArn'),
    ...textsOf(await aws.query('iam', IAM, 'ListRoles', {}), 'RoleName'),
    ...(await aws.json('kinesis', 'Kinesis_20131202.ListStreams', {})).StreamNames,
    ...(await aws.json('states', 'AWSStepFunctions.ListStateMachines', {})).stateMachines.map(({ name }) => name),
    ...JSON.parse(await aws.rest('lambda', '/2015-03-31/functions/', 'GET')).Functions.map(
      ({ FunctionName: name }) => name,
    ),
  ];
  if (left.length > 0) throw new Error(`these are left: ${left.join(', ')}`);
}
