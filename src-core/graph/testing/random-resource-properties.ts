import type { Json } from '../../shared/json.ts';
import type { Dice } from './dice.ts';

type Properties = Record<string, Json>;

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEYS = [KEY_ID, `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`, 'alias/messages'];

/** Properties of a random resource that AWS takes whatever is wired to it. `name` is a name that no other resource has. */
export function resourceProperties(type: string, name: string, dice: Dice): Properties {
  switch (type) {
    case 'sqs':
      return { ...queueProperties(name, dice), ...tags(dice) };
    case 'sns':
      return { ...topicProperties(name, dice), ...tags(dice) };
    case 'kinesis':
      return { ...streamProperties(name, dice), ...tags(dice) };
    case 'lambda':
      return { ...functionProperties(name, dice), ...tags(dice) };
    case 'step-functions':
      return { ...machineProperties(name, dice), ...tags(dice) };
    case 'endpoint':
      return endpointProperties(dice);
    default:
      return {};
  }
}

function queueProperties(name: string, dice: Dice): Properties {
  const isFifo = dice.shows(0.3);
  return {
    ...(isFifo && { fifoQueue: true, ...fifoProperties(dice) }),
    ...(dice.shows(0.2) && { queueName: `${name}${isFifo ? '.fifo' : ''}` }),
    ...(dice.shows(0.3) && { messageRetentionPeriodSeconds: 1_209_600 }),
    ...(dice.shows(0.2) && { delaySeconds: dice.between(0, 900) }),
    ...(dice.shows(0.3) && { receiveMessageWaitTimeSeconds: dice.between(0, 20) }),
    ...(dice.shows(0.1) && { maximumMessageSizeBytes: dice.between(1_024, 1_048_576) }),
    ...encryption(dice),
  };
}

function fifoProperties(dice: Dice): Properties {
  const isHighThroughput = dice.shows(0.3);
  return {
    contentBasedDeduplication: dice.shows(0.8),
    ...(isHighThroughput && { deduplicationScope: 'messageGroup', fifoThroughputLimit: 'perMessageGroupId' }),
  };
}

function encryption(dice: Dice): Properties {
  if (dice.shows(0.1)) return { sqsManagedSseEnabled: false };
  if (!dice.shows(0.2)) return {};
  const key = { kmsMasterKeyId: dice.pick(KEYS) ?? KEY_ID };
  return dice.shows(0.3) ? { ...key, kmsDataKeyReusePeriodSeconds: dice.between(60, 86_400) } : key;
}

function topicProperties(name: string, dice: Dice): Properties {
  const isFifo = dice.shows(0.3);
  return {
    ...(isFifo
      ? {
          fifoTopic: true,
          contentBasedDeduplication: dice.shows(0.8),
          ...(dice.shows(0.2) && { fifoThroughputScope: 'MessageGroup' }),
          ...(dice.shows(0.3) && { archiveRetentionDays: dice.between(1, 365) }),
        }
      : dice.shows(0.2) && { tracingConfig: 'Active' }),
    ...(dice.shows(0.2) && { topicName: `${name}${isFifo ? '.fifo' : ''}` }),
    ...(dice.shows(0.2) && { displayName: 'News', signatureVersion: '2' }),
    ...(dice.shows(0.3) && {
      deliveryStatusProtocols: ['sqs', 'http/s', 'lambda'].slice(dice.below(3)),
      ...(dice.shows(0.5) && { deliveryStatusSamplePercent: dice.between(0, 100) }),
    }),
    ...(dice.shows(0.15) && { kmsMasterKeyId: dice.pick(KEYS) ?? KEY_ID }),
  };
}

function streamProperties(name: string, dice: Dice): Properties {
  const isOnDemand = dice.shows(0.3);
  return {
    ...(isOnDemand ? { streamMode: 'ON_DEMAND' } : { shardCount: dice.between(1, 5) }),
    ...(isOnDemand && dice.shows(0.3) && { warmThroughputMebibytesPerSecond: dice.between(5, 200) }),
    ...(dice.shows(0.2) && { streamName: name }),
    ...(dice.shows(0.3) && { retentionPeriodHours: dice.between(24, 8_760) }),
    ...(dice.shows(0.1) && { maxRecordSizeKibibytes: dice.between(1_024, 10_240) }),
    ...(dice.shows(0.2) && { kmsKeyId: dice.pick([...KEYS, 'alias/aws/kinesis']) ?? KEY_ID }),
    ...(dice.shows(0.2) && { shardLevelMetrics: ['IncomingBytes', 'OutgoingRecords'] }),
  };
}

function functionProperties(name: string, dice: Dice): Properties {
  const isImage = dice.shows(0.15);
  return {
    ...(isImage ? { packageType: 'Image', ...(dice.shows(0.5) && { imageUri: IMAGE }) } : archiveProperties(dice)),
    timeoutSeconds: dice.between(1, 60),
    ...(dice.shows(0.2) && { functionName: name }),
    ...(dice.shows(0.2) && { architecture: 'arm64', memorySizeMegabytes: dice.between(128, 10_240) }),
    ...(dice.shows(0.1) && { ephemeralStorageMegabytes: dice.between(512, 10_240) }),
    ...(dice.shows(0.1) && { reservedConcurrentExecutions: dice.between(10, 20) }),
    ...(dice.shows(0.2) && { environmentVariables: { STAGE: 'test', LIMIT: '3' } }),
    ...(dice.shows(0.2) && { maximumRetryAttempts: dice.between(0, 1) }),
    ...(dice.shows(0.1) && { maximumEventAgeSeconds: dice.between(60, 21_599) }),
    ...(dice.shows(0.2) && { tracingMode: 'Active' }),
    ...(dice.shows(0.1) && { recursiveLoop: 'Allow' }),
    ...(dice.shows(0.2) && VPC),
    ...(dice.shows(0.3) && { logFormat: 'JSON', ...(dice.shows(0.6) && LEVELS) }),
    ...(dice.shows(0.2) && { provisionedConcurrentExecutions: dice.between(1, 10) }),
  };
}

const VPC = {
  vpcSubnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
  vpcSecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
};
const LEVELS = { applicationLogLevel: 'WARN', systemLogLevel: 'INFO' };
const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:v1';
const LAYER = 'arn:aws:lambda:eu-west-1:111122223333:layer:tools:3';
const RUNTIMES = ['nodejs24.x', 'nodejs22.x', 'python3.14', 'python3.13', 'ruby4.0', 'provided.al2023', 'java25'];

/** Of a function that is no container image. */
function archiveProperties(dice: Dice): Properties {
  const runtime = dice.pick(RUNTIMES) ?? 'nodejs24.x';
  const isInline = runtime.startsWith('nodejs') || runtime.startsWith('python');
  return {
    runtime,
    ...(isInline && dice.shows(0.2) && { handler: 'index.main' }),
    ...(dice.shows(0.2) && { layers: [LAYER] }),
    // AWS's validator remarks on Java without it.
    ...((runtime === 'java25' || (runtime.startsWith('python') && dice.shows(0.4))) && {
      snapStart: 'PublishedVersions',
    }),
  };
}

function machineProperties(name: string, dice: Dice): Properties {
  const level = dice.pick(['ALL', 'ERROR', 'FATAL']) ?? 'ALL';
  return {
    ...(dice.shows(0.3) && { stateMachineType: 'EXPRESS' }),
    ...(dice.shows(0.2) && { stateMachineName: name }),
    ...(dice.shows(0.3) && { loggingLevel: level, includeExecutionData: dice.shows(0.5) }),
    ...(dice.shows(0.2) && { tracingEnabled: true }),
    ...(dice.shows(0.2) && {
      kmsKeyId: dice.pick(KEYS) ?? KEY_ID,
      kmsDataKeyReusePeriodSeconds: dice.between(60, 900),
    }),
  };
}

const ADDRESSES: Readonly<Record<string, string>> = {
  https: 'https://example.com/inbox',
  http: 'http://example.com/inbox',
  email: 'someone@example.com',
  'email-json': 'someone@example.com',
  sms: '+15555550100',
};

function endpointProperties(dice: Dice): Properties {
  const protocol = dice.pick(Object.keys(ADDRESSES)) ?? 'https';
  return { protocol, isConfirmed: true, ...(dice.shows(0.5) && { address: ADDRESSES[protocol] ?? '' }) };
}

function tags(dice: Dice): Properties {
  return dice.shows(0.2) ? { tags: { team: 'orders', cost: `${dice.below(1_000)}` } } : {};
}
