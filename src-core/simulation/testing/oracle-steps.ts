import type { CallError, CallResult, MessageAttribute } from '../../contract/message.ts';
import type { QueueApi, StreamApi } from '../../contract/service-api.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../shared/virtual-time.ts';
import { OUTSIDE, type OutsideApi, type OutsideMessage } from '../outside.ts';
import { type Text, wholeText } from './oracle-case.ts';
import { queueProperties, redrivePolicyOf } from './oracle-design.ts';
import { type Entry, type FailedEntry, type StepResult, type StepTools, visibilityOf } from './oracle-results.ts';

const DRAIN_SECONDS = 300;

function note(result: StepResult, call: CallResult): void {
  result.ok = call.ok;
  if (!call.ok) result.error = call.error;
}

function messageOf(member: Readonly<Record<string, unknown>>): OutsideMessage {
  const text = (name: string) => (member[name] === undefined ? undefined : wholeText(member[name] as Text));
  return {
    body: text('body') ?? text('message') ?? '',
    groupId: text('group'),
    deduplicationId: text('dedup'),
    subject: text('subject'),
    attributes: attributesOf(member['attributes']),
    delaySeconds: typeof member['delay'] === 'number' ? member['delay'] : undefined,
    structure: member['structure'] === 'json' ? 'json' : undefined,
  };
}

function attributesOf(value: unknown): Readonly<Record<string, MessageAttribute>> {
  const given = (value ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.fromEntries(
    Object.entries(given).map(([name, attribute]) => [
      name,
      {
        type: attribute['DataType'] as MessageAttribute['type'],
        value: attribute['StringValue'] ?? attribute['BinaryValueBase64'] ?? '',
      },
    ]),
  );
}

function sendEntries(tools: StepTools, target: string): void {
  const { hands, step, result } = tools;
  const entries = (step['entries'] as readonly Readonly<Record<string, unknown>>[]).map(entry => ({
    id: String(entry['id']),
    message: messageOf(entry),
  }));
  if (step.do === 'publishBatch') {
    const sent = entries.map(({ id, message }) => ({ id, call: hands.send(target, message) }));
    result.batch = {
      successful: sent.flatMap(({ id, call }) => (call.ok ? [entryOf(id, call.value)] : [])),
      failed: sent.flatMap(({ id, call }) => (call.ok ? [] : [failedOf(id, call.error)])),
    };
    return;
  }
  const call = hands.call<OutsideApi>(OUTSIDE).sendBatch({ to: target, entries });
  note(result, call);
  if (!call.ok) return;
  result.batch = {
    successful: call.value.successful.map(({ id, answer }) => entryOf(id, answer)),
    failed: call.value.failed.map(({ id, error }) => failedOf(id, error)),
  };
}

function entryOf(
  id: string,
  answer: { readonly messageId: string; readonly sequenceNumber?: string | undefined },
): Entry {
  return { id, messageId: answer.messageId, sequenceNumber: answer.sequenceNumber };
}

function failedOf(id: string, error: CallError): FailedEntry {
  return { id, code: error.code, message: error.message, senderFault: !error.isRetryable };
}

function sendOne(tools: StepTools, target: string): void {
  const call = tools.hands.send(target, messageOf(tools.step));
  note(tools.result, call);
  if (!call.ok) return;
  tools.result.answer = call.value;
  const header = tools.step['traceHeader'];
  if (typeof header === 'string') tools.hands.traceHeaders.set(call.value.messageId, header);
}

function receive({ hands, step, result }: StepTools): void {
  const wait = Number(step['wait'] ?? hands.queueWait(step) ?? 0);
  const maximum = Number(step['max'] ?? 1);
  result.messages = [];
  const first = hands.queue(step).receive({ maximum, waitTimeSeconds: wait, ...visibilityOf(step) });
  note(result, first);
  if (!first.ok) return;
  result.messages.push(...first.value.map(received => hands.seen(received)));
  if (first.value.length > 0 || wait === 0) return;
  const untilMillis = hands.nowMillis() + wait * 1000;
  hands.poll({ step, result, untilMillis, wanted: maximum, deletes: false });
}

function drain({ hands, step, result }: StepTools): void {
  result.messages = [];
  const untilMillis = hands.nowMillis() + Number(step['timeout'] ?? DRAIN_SECONDS) * 1000;
  hands.poll({ step, result, untilMillis, wanted: Number(step['count']), deletes: true });
}

function deleteOne({ hands, step, result }: StepTools): void {
  const raw = step['rawHandle'];
  const receiptHandle = typeof raw === 'string' ? raw : (hands.handles(String(step['handle']))[0] ?? '');
  note(result, hands.queue(step).delete({ receiptHandle }));
}

function setRedrive({ hands, step, result }: StepTools): void {
  const policy = redrivePolicyOf(step);
  if (policy === undefined) return;
  const request =
    policy === 'none' ? policy : { deadLetterQueue: policy.target, maxReceiveCount: policy.maxReceiveCount };
  const queue = hands.call<{ setRedrivePolicy(of: typeof request): CallResult }>(String(step['queue']));
  note(result, queue.setRedrivePolicy(request));
}

function changeVisibility({ hands, step, result }: StepTools): void {
  const [receiptHandle = ''] = hands.handles(String(step['handle']));
  note(result, hands.queue(step).changeVisibility({ receiptHandle, timeoutSeconds: Number(step['visibility']) }));
}

function shardPosition({ hands, step }: StepTools): { readonly shardId: string; readonly position: number } {
  const stream = hands.call<StreamApi>(String(step['stream']));
  const shardId = stream.shards()[Number(step['shard'])]?.shardId ?? '';
  const type = step['type'] === 'LATEST' || step['type'] === 'AT_TIMESTAMP' ? step['type'] : 'TRIM_HORIZON';
  const atMillis = typeof step['timestamp'] === 'string' ? Date.parse(step['timestamp']) - VIRTUAL_EPOCH_MILLIS : 0;
  return { shardId, position: stream.position({ shardId, type, atMillis }) };
}

const iterators = new WeakMap<
  StepResult,
  { readonly stream: string; readonly shardId: string; readonly position: number }
>();

function readAll(tools: StepTools, stream: string, shardId: string, position: number): void {
  const read = tools.hands.call<StreamApi>(stream).read({ shardId, position, maximum: 10_000, isEnhancedFanOut: true });
  note(tools.result, read);
  if (!read.ok) return;
  tools.result.records = read.value.records.map(({ message }) => ({ data: message.body, key: message.partitionKey }));
}

/** What each step does, by its name. */
export const STEPS: Readonly<Record<string, (tools: StepTools) => void>> = {
  send: tools => sendOne(tools, String(tools.step['queue'])),
  publish: tools => sendOne(tools, String(tools.step['topic'])),
  sendBatch: tools => sendEntries(tools, String(tools.step['queue'])),
  publishBatch: tools => sendEntries(tools, String(tools.step['topic'])),
  sendMany: ({ hands, step }) => {
    for (let index = 0; index < Number(step['count']); index += 1) {
      const body = String(step['bodyTemplate']).replace('{i}', String(index));
      hands.send(String(step['queue']), { ...messageOf(step), body });
    }
  },
  receive,
  drain,
  delete: deleteOne,
  deleteBatch: ({ hands, step, result }) => {
    const receiptHandles = (step['handles'] as readonly string[]).flatMap(text => hands.handles(text));
    note(result, hands.queue(step).deleteBatch({ receiptHandles }));
  },
  changeVisibility,
  changeVisibilityBatch: ({ hands, step, result }) => {
    const timeoutSeconds = Number(step['visibility']);
    const named = (step['handles'] ?? [step['handle']]) as readonly string[];
    for (const handle of named.flatMap(text => hands.handles(text))) {
      note(result, hands.queue(step).changeVisibility({ receiptHandle: handle, timeoutSeconds }));
    }
  },
  counts: ({ hands, step, result }) => {
    const { visible = 0, inFlight = 0, delayed = 0 } = hands.counters(String(step['queue']));
    result.counts = { visible, notVisible: inFlight, delayed };
  },
  purge: ({ hands, step, result }) => note(result, hands.queue(step).purge()),
  setQueueAttributes: tools => {
    const { hands, step, result } = tools;
    const properties = queueProperties((step['attributes'] ?? {}) as Readonly<Record<string, unknown>>);
    const queue = hands.call<{ setAttributes(request: { readonly properties: object }): CallResult }>(
      String(step['queue']),
    );
    note(result, queue.setAttributes({ properties }));
    setRedrive(tools);
  },
  setRedrive,
  deleteQueue: ({ hands, step }) => hands.call<{ remove(): void }>(String(step['queue'])).remove(),
  deleteFunction: ({ hands, step }) => hands.call<{ remove(): void }>(String(step['function'])).remove(),
  startMove: ({ hands, step, result }) => {
    const { from, to, maxPerSecond } = step as { from?: string; to?: string; maxPerSecond?: number };
    note(result, hands.call<QueueApi>(String(from)).startMove({ to, maximumPerSecond: maxPerSecond }));
  },
  listMoves: ({ hands, step, result }) => {
    const moves = hands.call<QueueApi>(String(step['from'])).listMoves();
    result.moves = moves.map(({ status, moved, toMove }) => ({ Status: status, moved, toMove }));
  },
  cancelMove: ({ hands, step, result }) => {
    const queue = hands.call<QueueApi>(String(step['from']));
    const running = queue.listMoves().find(move => move.status === 'RUNNING');
    note(result, queue.cancelMove({ taskId: running?.id ?? '' }));
  },
  createMapping: ({ hands, step }) => hands.call<{ enable(): void }>(String(step['name'] ?? step.as)).enable(),
  updateMapping: () => undefined,
  subscribe: ({ hands, index }) => hands.switchSubscription(`step ${index}`),
  setSubscription: ({ hands, step }) => hands.switchSubscription(String(step['subscription'])),
  enableMapping: ({ hands, step }) => hands.call<{ enable(): void }>(String(step['mapping'])).enable(),
  disableMapping: ({ hands, step }) => hands.call<{ disable(): void }>(String(step['mapping'])).disable(),
  invokeAsync: ({ hands, step, result }) =>
    note(result, hands.send(String(step['function']), { body: JSON.stringify(step['payload']) })),
  invocationCount: ({ hands, step, result }) => {
    result.value = hands.invocations(String(step['function'])).length;
  },
  putRecords: ({ hands, step }) => {
    for (const { data, key } of step['records'] as readonly { data: Text; key: string }[]) {
      const call = hands.send(String(step['stream']), { body: wholeText(data), partitionKey: key });
      hands.put(call.ok ? (call.value.sequenceNumber ?? '') : '');
    }
  },
  iterator: tools => iterators.set(tools.result, { stream: String(tools.step['stream']), ...shardPosition(tools) }),
  getRecords: tools => {
    const label = tools.hands.result(String(tools.step['iterator']));
    const iterator = label === undefined ? undefined : iterators.get(label);
    if (iterator !== undefined) readAll(tools, iterator.stream, iterator.shardId, iterator.position);
  },
  subscribeShard: tools => {
    const { shardId, position } = shardPosition(tools);
    const { result } = tools;
    // What is pushed later belongs to the result as well, so the records are read when they are asked for.
    Object.defineProperty(result, 'records', {
      get: () => {
        const view: StepResult = { ok: true, startedAtSeconds: 0, endedAtSeconds: 0 };
        readAll({ ...tools, result: view }, String(tools.step['stream']), shardId, position);
        return view.records;
      },
    });
  },
};
