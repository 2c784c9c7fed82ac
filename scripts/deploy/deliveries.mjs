import { randomUUID } from 'node:crypto';
import { whyNotRun } from './for-moto.mjs';
import { inOrder, queuesOf } from './queues.mjs';

const SNS = '2010-03-31';

/** Published to every topic: what the filters of the designs let through and what they do not. */
const SAMPLES = [
  { kind: 'order', store: 'open', amount: 5, urgent: true },
  { kind: 'other', store: 'closed', amount: 500 },
  { kind: 'x-ray', store: 'open' },
];

/**
 * Sends through everything that a stack made, and says of each way whether the messages arrive where the design says:
 * `[words, problem or undefined]`. Mappings are off meanwhile, since a function without Docker takes messages and tells nothing.
 */
export async function checkDeliveries(stack) {
  const { graph, resolve, ids, aws } = stack;
  const tools = { ...stack, queues: queuesOf(aws), urlOf: id => resolve({ Ref: ids.of(id) }) };
  const mappings = await switchMappings(aws, false);
  const found = [];
  const check = async (words, action) => {
    try {
      await action();
      found.push([words, undefined]);
    } catch (error) {
      found.push([words, error.message]);
    }
  };
  const ofType = type => graph.resources.filter(resource => resource.type === type);
  for (const queue of ofType('sqs')) {
    await tools.queues.set(tools.urlOf(queue.id), { DelaySeconds: '0' });
    await check(`queue ${queue.id} gives what is sent to it`, () => throughQueue(queue, tools));
    const [redrive] = graph.outgoing(queue.id, 'redrive');
    if (redrive !== undefined) {
      await check(
        `queue ${queue.id} hands on to ${redrive.to} after ${redrive.properties.maxReceiveCount} receives`,
        () => throughRedrive(queue, redrive, tools),
      );
    }
  }
  for (const topic of ofType('sns')) {
    let ways = [];
    await check(`topic ${topic.id} takes what is published`, async () => {
      ways = await throughTopic(topic, tools);
    });
    for (const [words, action] of ways) await check(words, action);
  }
  for (const stream of ofType('kinesis')) {
    await check(`stream ${stream.id} gives what is put into it`, () => throughStream(stream, tools));
  }
  for (const wire of graph.connections.filter(({ from }) => graph.resource(from)?.type === 'client')) {
    const target = graph.resource(wire.to);
    if (target?.type === 'lambda')
      await check(`function ${target.id} answers ${wire.from}`, () => invoke(target, tools));
    if (target?.type === 'step-functions' && isRun(target, stack.leaveOut)) {
      await check(`machine ${target.id} runs for ${wire.from}`, () => runMachine(target, tools));
    }
  }
  await switchMappings(aws, true, mappings);
  for (const wire of graph.connections.filter(({ type }) => type === 'event-source-mapping')) {
    if (graph.resource(wire.from)?.type !== 'sqs' || wire.properties.enabled === false) continue;
    await check(`queue ${wire.from} is read for ${wire.to}`, () => throughMapping(wire, tools));
  }
  return found;
}

function isRun({ properties }, leaveOut) {
  const reason = whyNotRun(properties.definition);
  if (reason !== undefined) leaveOut(reason);
  return reason === undefined;
}

async function throughQueue(queue, { queues, urlOf }) {
  const url = urlOf(queue.id);
  await queues.send(url, 'hello', inOrder(queue.properties.fifoQueue, 'hello'));
  expectSame(await queues.drain(url), ['hello']);
}

function onwardFrom(id, graph) {
  const [redrive] = graph.outgoing(id, 'redrive');
  return redrive === undefined ? [id] : [id, ...onwardFrom(redrive.to, graph)];
}

async function throughRedrive(queue, { to, properties }, { graph, queues, urlOf }) {
  const url = urlOf(queue.id);
  await queues.send(url, 'poison', inOrder(queue.properties.fifoQueue, 'poison'));
  for (let count = 1; count <= properties.maxReceiveCount; count += 1) {
    if ((await queues.receive(url, 0)).length !== 1) throw new Error(`is not there at receive ${count}`);
  }
  expectSame(await queues.receive(url, 0), []);
  // A dead-letter queue that hands on by itself does so at once, where moto counts the receives before.
  const found = [];
  for (const id of onwardFrom(to, graph)) found.push(...(await queues.drain(urlOf(id))));
  expectSame(found, ['poison']);
}

async function throughTopic(topic, { graph, aws, queues, urlOf, matches, inbox, subscribed }) {
  const wires = graph.outgoing(topic.id, 'subscription').filter(wire => subscribed.has(wire.id));
  const messages = SAMPLES.map(sample => JSON.stringify(sample));
  for (const [index, sample] of SAMPLES.entries()) {
    const attributes = Object.entries(sample).flatMap(([name, value], place) => {
      const key = `MessageAttributes.entry.${place + 1}`;
      const type = typeof value === 'number' ? 'Number' : 'String';
      return [
        [`${key}.Name`, name],
        [`${key}.Value.DataType`, type],
        [`${key}.Value.StringValue`, String(value)],
      ];
    });
    await aws.query('sns', SNS, 'Publish', {
      TopicArn: urlOf(topic.id),
      Message: messages[index],
      ...Object.fromEntries(attributes),
      ...inOrder(topic.properties.fifoTopic, `m${index}`),
    });
  }
  const textOf = ({ properties }, body) => (properties.rawMessageDelivery ? body : JSON.parse(body).Message);
  return wires.flatMap(wire => {
    const wanted = messages.filter((_, index) => matches(wire, SAMPLES[index], messages[index]));
    const words = `topic ${topic.id} delivers ${wanted.length} of ${messages.length} to ${wire.to}`;
    const target = graph.resource(wire.to);
    if (target?.type === 'sqs') {
      return [
        [
          words,
          async () =>
            expectSame(
              (await queues.drain(urlOf(wire.to))).map(body => textOf(wire, body)),
              wanted,
            ),
        ],
      ];
    }
    const path = subscribed.get(wire.id);
    if (path === undefined) return [];
    // moto posts its envelope, whether the subscription delivers raw or not.
    return [
      [
        words,
        async () =>
          expectSame(
            inbox.take(path).map(body => JSON.parse(body).Message),
            wanted,
          ),
      ],
    ];
  });
}

async function throughStream(stream, { aws, urlOf }) {
  const StreamName = urlOf(stream.id);
  const call = (action, input) => aws.json('kinesis', `Kinesis_20131202.${action}`, input);
  const Data = Buffer.from('hello').toString('base64');
  const { ShardId } = await call('PutRecord', { StreamName, Data, PartitionKey: 'one' });
  const iterator = await call('GetShardIterator', { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
  const { Records: records } = await call('GetRecords', { ShardIterator: iterator.ShardIterator });
  if (!records.some(record => record.Data === Data)) throw new Error('the record is not in its shard');
}

async function invoke({ id }, { aws, urlOf }) {
  const answer = await aws.rest('lambda', `/2015-03-31/functions/${urlOf(id)}/invocations`, 'POST', '{"kind":"order"}');
  expectSame([answer], ['{"kind":"order"}']);
}

const PATIENCE_SECONDS = 30;

/**
 * Runs a machine among copies of all that the stack has: moto runs none that CloudFormation made, fills in no substitutions
 * and knows no Express executions within a Map.
 */
async function runMachine(machine, { aws, urlOf, graph, queues, runMachines, definitionOf }) {
  const call = (action, input) => aws.json('states', `AWSStepFunctions.${action}`, input);
  const { stateMachines } = await call('ListStateMachines', {});
  const made = await Promise.all(
    stateMachines.map(({ stateMachineArn }) => call('DescribeStateMachine', { stateMachineArn })),
  );
  await runMachines(true);
  try {
    for (const { name, stateMachineArn, roleArn, type } of made) {
      const definition = definitionOf(stateMachineArn).replaceAll(
        '"ExecutionType": "EXPRESS"',
        '"ExecutionType": "STANDARD"',
      );
      await call('CreateStateMachine', { name, definition, roleArn, type }).catch(ignoreExisting);
    }
    await runAmong(machine, { call, urlOf, graph, queues });
  } finally {
    await runMachines(false);
  }
}

/** Another client's execution has made the copies already. */
function ignoreExisting(error) {
  if (!error.message.includes('StateMachineAlreadyExists')) throw error;
}

async function runAmong(machine, { call, urlOf, graph, queues }) {
  const { executionArn } = await call('StartExecution', {
    stateMachineArn: urlOf(machine.id),
    name: randomUUID(),
    input: '{"kind":"order"}',
  });
  let last = { status: 'RUNNING' };
  for (let tries = 0; last.status === 'RUNNING' && tries < PATIENCE_SECONDS * 10; tries += 1) {
    await new Promise(done => setTimeout(done, 100));
    last = await call('DescribeExecution', { executionArn });
  }
  if (last.status !== 'SUCCEEDED')
    throw new Error(`the execution is ${last.status}: ${last.error ?? ''} ${last.cause ?? ''}`);
  for (const { to } of graph.outgoing(machine.id, 'task')) {
    if (graph.resource(to)?.type !== 'sqs') continue;
    if ((await queues.drain(urlOf(to))).length === 0) throw new Error(`no message is in ${to}`);
  }
}

async function throughMapping({ from }, { graph, queues, urlOf }) {
  const url = urlOf(from);
  await queues.drain(url);
  await queues.send(url, '{"kind":"order"}', inOrder(graph.resource(from).properties.fifoQueue, 'mapped'));
  const { ApproximateNumberOfMessages: left } = await queues.attributes(url);
  if (left !== '0') throw new Error('the message is still there');
}

/** Switches every mapping that is on off, or those named on again; gives those that were on. */
async function switchMappings(aws, isEnabled, wanted) {
  const path = '/2015-03-31/event-source-mappings/';
  const { EventSourceMappings: all } = JSON.parse(await aws.rest('lambda', path, 'GET'));
  const chosen = all.filter(({ UUID, State }) => wanted?.includes(UUID) ?? State === 'Enabled').map(({ UUID }) => UUID);
  for (const uuid of chosen) await aws.rest('lambda', `${path}${uuid}`, 'PUT', JSON.stringify({ Enabled: isEnabled }));
  return chosen;
}

function expectSame(given, wanted) {
  const [one, other] = [given, wanted].map(list => JSON.stringify([...list].sort()));
  if (one !== other) throw new Error(`${one} instead of ${other}`);
}
