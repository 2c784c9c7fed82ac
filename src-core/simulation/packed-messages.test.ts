import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Message } from '../contract/message.ts';
import { templateOf } from '../shared/placeholders.ts';
import { copyPlainData } from './checkpoint.ts';
import { PackedMessages } from './packed-messages.ts';
import { FollowingMessage, firstMessage, MessageSender } from './simulated-message.ts';

const senders = ['a', 'b', 'é'].map((key, index) => new MessageSender(index + 1, 'shop', key, `wire ${key}`));

const messages = fc
  .array(
    fc.record({
      serial: fc.nat(2 ** 40),
      sender: fc.nat(2),
      sentAtMillis: fc.double({ min: 0, max: 1e12, noNaN: true }),
      isPoison: fc.boolean(),
      isFollowing: fc.boolean(),
      body: fc.oneof(fc.string(), fc.constant(undefined)),
      deduplicationId: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map(drafts =>
    drafts.map(({ serial, sender, sentAtMillis, isPoison, isFollowing, body, deduplicationId }, index): Message => {
      const origin = { n: index + 1, ordinal: serial + 1, isPoison, sender: senders[sender] ?? fail() };
      const template = body === undefined ? templateOf('{"n":{{n}},"of":"{{group}}"}') : undefined;
      const parts = { body, deduplicationId, partitionKey: origin.sender.key, ...(template && { template }) };
      const first = firstMessage(serial, index + 1, sentAtMillis, origin, parts);
      return isFollowing ? new FollowingMessage(serial + 1, first, 3, { body: 'changed' }) : first;
    }),
  );

function fail(): never {
  throw new Error('there is no such sender');
}

function told(message: Message) {
  const { id, serial, parent, path, body, bodyBytes, attributes, groupId, deduplicationId, partitionKey } = message;
  const { number, n, ordinal, sentAtMillis, isPoison, key, senderNumber, client, orderKey } = message.origin;
  const origin = {
    id: message.origin.id,
    number,
    n,
    ordinal,
    sentAtMillis,
    isPoison,
    key,
    senderNumber,
    client,
    orderKey,
  };
  return { id, serial, parent, path, body, bodyBytes, attributes, groupId, deduplicationId, partitionKey, origin };
}

it('gives back what was put into it', () => {
  fc.assert(
    fc.property(messages, list => {
      const packed = new PackedMessages(list.length);
      for (const message of list) packed.push(message);
      list.forEach((message, place) => {
        expect(told(packed.at(place))).toEqual(told(message));
        expect(packed.bodyBytesAt(place)).toBe(message.bodyBytes);
      });
    }),
  );
});

it('lets a run and its checkpoints go on apart', () => {
  fc.assert(
    fc.property(messages, messages, messages, (before, here, there) => {
      const most = before.length + Math.max(here.length, there.length);
      const run = new PackedMessages(most);
      for (const message of before) run.push(message);
      const checkpoint = copyPlainData(run);
      for (const message of here) run.push(message);
      for (const message of there) checkpoint.push(message);
      [...before, ...here].forEach((message, place) => {
        expect(told(run.at(place))).toEqual(told(message));
      });
      [...before, ...there].forEach((message, place) => {
        expect(told(checkpoint.at(place))).toEqual(told(message));
      });
    }),
  );
});

it('takes no more than it has room for', () => {
  const packed = new PackedMessages(0);
  const sender = senders[0] ?? fail();
  expect(() => packed.push(firstMessage(1, 1, 0, { n: 1, ordinal: 1, isPoison: false, sender }, {}))).toThrow(/full/);
});
