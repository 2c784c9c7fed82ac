import type { Behaviour, SimulationContext } from '../contract/behaviour.ts';
import type { CallResult, Message, MessageChanges, Sender } from '../contract/message.ts';
import { recordSent } from '../contract/message-sent.ts';
import type { AcceptAnswer, AcceptRequest, BatchAnswer, QueueApi, ReceiverApi } from '../contract/service-api.ts';

/** A message sent by hand, past every client: what a person does in a console. */
export interface OutsideMessage extends MessageChanges {
  readonly delaySeconds?: AcceptRequest['delaySeconds'];
  readonly structure?: AcceptRequest['structure'];
}

/** What the outside of a run can do. */
export interface OutsideApi {
  send(request: { readonly to: string; readonly message: OutsideMessage }): CallResult<AcceptAnswer>;
  /** Several messages in one call to a queue. */
  sendBatch(request: {
    readonly to: string;
    readonly entries: readonly { readonly id: string; readonly message: OutsideMessage }[];
  }): CallResult<BatchAnswer>;
}

interface OutsideState {
  sent: number;
  readonly senders: Map<string, Sender>;
}

/** Id of the actor that stands for the outside; no resource or wire of a document can have it. */
export const OUTSIDE = ' outside';

function create(state: OutsideState, to: string, draft: OutsideMessage, context: SimulationContext): Message {
  state.sent += 1;
  const key = draft.groupId ?? draft.partitionKey ?? '';
  const orderKey = `${OUTSIDE} ${to} ${key}`;
  const sender = state.senders.get(orderKey) ?? context.sender(key, orderKey);
  state.senders.set(orderKey, sender);
  const message = context.create({ n: state.sent, sender, ordinal: state.sent, isPoison: false }, draft);
  recordSent(context, message);
  return message;
}

function sendBatch(
  state: OutsideState,
  request: Parameters<OutsideApi['sendBatch']>[0],
  context: SimulationContext,
): CallResult<BatchAnswer> {
  const entries = request.entries.map(({ id, message: draft }) => ({
    id,
    message: create(state, request.to, draft, context),
    delaySeconds: draft.delaySeconds,
  }));
  const result = context.api<QueueApi>(request.to).acceptBatch({ entries, via: OUTSIDE });
  for (const { id, message } of entries) {
    const error = result.ok ? result.value.failed.find(failed => failed.id === id)?.error : result.error;
    if (error !== undefined) context.finish(message, 'rejected', `${error.code}: ${error.message}`);
  }
  return result;
}

function send(
  state: OutsideState,
  request: { readonly to: string; readonly message: OutsideMessage },
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const { to, message: draft } = request;
  const message = create(state, to, draft, context);
  const result = context.api<ReceiverApi>(to).accept({
    message,
    via: OUTSIDE,
    delaySeconds: draft.delaySeconds,
    structure: draft.structure,
  });
  if (!result.ok) context.finish(message, 'rejected', `${result.error.code}: ${result.error.message}`);
  return result;
}

/** How the outside acts: only when told to. */
export const outsideBehaviour: Behaviour<unknown, OutsideState> = {
  lifecycles: [],
  initial: () => ({ sent: 0, senders: new Map() }),
  on: {},
  operations: {
    send: (_element, state, request: Parameters<typeof send>[1], context) => send(state, request, context),
    sendBatch: (_element, state, request: Parameters<typeof sendBatch>[1], context) =>
      sendBatch(state, request, context),
  },
  gauges: () => ({}),
};
