import type { ServiceBehaviour, SimulationContext } from '../../contract/behaviour.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../../contract/graph.ts';
import { isConsumer } from '../../contract/graph-queries.ts';
import {
  accepted,
  type CallResult,
  type FirstMessageParts,
  type Message,
  type MessageAttribute,
  NO_ATTRIBUTES,
  type ReplyTo,
  refused,
  type Sender,
} from '../../contract/message.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { ClientApi, WireApi, WorkEnd } from '../../contract/service-api.ts';
import { fillPlaceholders, type Template, templateOf } from '../../shared/placeholders.ts';
import type { ClientValues } from './properties.ts';

interface ClientState {
  readonly outlets: readonly Outlet[];
  /** Whether it polls a queue. */
  readonly polls: boolean;
  /** Messages that it received and works on. */
  working: number;
}

/** A wire that it sends on. */
interface Outlet {
  readonly wire: string;
  readonly parameters: CallTemplates;
  /** Last ordinal given out, by key. */
  readonly ordinals: Map<string, Counted>;
}

/** What the wire's own properties say of a call, each with placeholders. */
interface CallTemplates {
  readonly groupId: Template | undefined;
  readonly deduplicationId: Template | undefined;
  readonly partitionKey: Template | undefined;
}

interface Counted {
  readonly sender: Sender;
  last: number;
}

type Client = GraphResource<ClientValues>;
type SendRequest = Parameters<ClientApi['send']>[0];
type ProcessRequest = Parameters<ClientApi['process']>[0];

const STARTED: CallResult = accepted(Object.freeze({}));
const SUCCEEDED: WorkEnd = Object.freeze({ outcome: 'success' });
const FAILED: WorkEnd = Object.freeze({ outcome: 'error', error: 'Failed', cause: 'the application failed' });

function outletsOf(client: Client, graph: DesignGraph): readonly Outlet[] {
  return graph
    .outgoing(client.id)
    .filter(wire => wire.type === 'send' || wire.type === 'start-execution')
    .map(wire => ({ wire: wire.id, parameters: callTemplates(wire, graph), ordinals: new Map() }));
}

// They are read by name because a service knows no kind of wire. Frozen: they never change.
function callTemplates(wire: GraphConnection, graph: DesignGraph): CallTemplates {
  const template = (name: string) => {
    const text = wire.properties[name];
    return typeof text === 'string' ? templateOf(text) : undefined;
  };
  return Object.freeze({
    groupId: template('messageGroupId'),
    deduplicationId: template('messageDeduplicationId'),
    partitionKey: graph.resource(wire.to)?.type === 'kinesis' ? template('partitionKey') : undefined,
  });
}

function send(state: ClientState, request: SendRequest, context: SimulationContext): void {
  if (context.isHit('outage')) {
    context.count('notSent');
    return;
  }
  if (request.connection === undefined) {
    for (const outlet of state.outlets) sendOne(outlet, request, context);
    return;
  }
  const outlet = state.outlets.find(({ wire }) => wire === request.connection);
  if (outlet === undefined) context.count('notSent');
  else sendOne(outlet, request, context);
}

function sendOne(outlet: Outlet, request: SendRequest, context: SimulationContext): void {
  const { wire } = outlet;
  const counted = countFor(outlet, request.key, context);
  counted.last += 1;
  const isPoison = context.isHit('poison');
  const origin = { n: request.n, sender: counted.sender, ordinal: counted.last, isPoison };
  const first = context.create(origin, callParameters(outlet.parameters, request));
  context.exposeToPoison(first, 'conditional');
  recordSent(context, first, request.isDuplicated ? 'sent twice by its client' : undefined);
  context.api<WireApi>(wire).send({ message: first, ownership: 'taken' });
  if (!request.isDuplicated) return;
  const second = context.repeat(first);
  recordSent(context, second, `the same as ${first.id}, sent again`);
  context.api<WireApi>(wire).send({ message: second, ownership: 'taken' });
}

function countFor({ wire, ordinals }: Outlet, key: string, context: SimulationContext): Counted {
  let counted = ordinals.get(key);
  if (counted === undefined) {
    counted = { sender: context.sender(key, `${wire} ${key}`), last: 0 };
    ordinals.set(key, counted);
  }
  return counted;
}

function callParameters(templates: CallTemplates, request: SendRequest): FirstMessageParts {
  const values = { n: request.n, group: request.key };
  return {
    template: templateOf(request.body),
    groupId: templates.groupId?.fill(values),
    deduplicationId: templates.deduplicationId?.fill(values),
    partitionKey: templates.partitionKey?.fill(values),
    attributes: request.attributes === undefined ? NO_ATTRIBUTES : textAttributes(request.attributes, values),
  };
}

function textAttributes(
  attributes: Readonly<Record<string, string>>,
  values: { readonly n: number; readonly group: string },
): Readonly<Record<string, MessageAttribute>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, template]) => [
      name,
      { type: 'String' as const, value: fillPlaceholders(template, values) },
    ]),
  );
}

interface Work {
  readonly message: Message;
  readonly hasFailed: boolean;
  readonly replyTo: ReplyTo;
}

function refusalToWork(context: SimulationContext) {
  return context.isHit('outage') ? refused('Unreachable', 'The application is down (fault).', true) : undefined;
}

// Whether the work succeeds is decided when it begins, so that it does not depend on what happens meanwhile.
function startWork(state: ClientState, request: ProcessRequest, context: SimulationContext): CallResult {
  const refusal = refusalToWork(context);
  if (refusal !== undefined) return refusal;
  const { message, workMillis, errorRate, replyTo } = request;
  const isUnlucky = errorRate > 0 && context.random() < errorRate;
  const hasFailed = isUnlucky || context.isHit('error') || context.isPoison(message);
  state.working += 1;
  const work: Work = { message, hasFailed, replyTo };
  context.record('work.started', message);
  context.schedule(workMillis + context.addedLatency(), 'work.ended', work);
  return STARTED;
}

function endWork(state: ClientState, work: Work, context: SimulationContext): void {
  const { message, replyTo } = work;
  const wasStopped = context.isHit('outage');
  const hasFailed = work.hasFailed || wasStopped;
  state.working -= 1;
  context.count(hasFailed ? 'failed' : 'processed');
  if (hasFailed) {
    context.record('work.failed', message, {
      reason: wasStopped ? 'the application is down' : 'the application failed',
    });
    context.reply(replyTo, FAILED);
    return;
  }
  context.record('work.succeeded', message);
  context.completed(message);
  for (const { wire } of state.outlets) context.api<WireApi>(wire).send({ message, ownership: 'copied' });
  context.reply(replyTo, SUCCEEDED);
}

/** How a client acts: it sends what its load tells it, and works on what it receives and sends on what comes of it. */
export const clientBehaviour: ServiceBehaviour<ClientValues, ClientState> = {
  lifecycles: [],
  initial: (client, graph) => ({
    outlets: outletsOf(client, graph),
    polls: isConsumer(graph, client.id),
    working: 0,
  }),
  start: (_client, { polls }, context) => {
    if (polls) context.count('processed', 0);
  },
  on: {
    'work.ended': (_client, state, work: Work, context) => endWork(state, work, context),
  },
  operations: {
    send: (_client, state, request: SendRequest, context) => send(state, request, context),
    refusalToWork: (_client, _state, _request, context) => refusalToWork(context),
    process: (_client, state, request: ProcessRequest, context) => startWork(state, request, context),
  },
  gauges: (_client, { polls, working }) => (polls ? { working } : {}),
};
