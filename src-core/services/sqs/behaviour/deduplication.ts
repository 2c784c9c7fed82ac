import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CallError, type Message, refused } from '../../../contract/message.ts';
import { hashKey } from '../../../shared/recent-keys.ts';
import { utf8Bytes } from '../../../shared/utf8.ts';
import type { SqsValues } from '../properties.ts';

const ID = /^[!-~]{1,128}$/;

/** Why a FIFO queue does not take a message with this group and deduplication id, in SQS's words; undefined if it does. */
export function refusalOfIds(message: Message, properties: SqsValues): { ok: false; error: CallError } | undefined {
  if (message.groupId === undefined || message.groupId === '') {
    return refused('MissingParameter', 'The request must contain the parameter MessageGroupId.');
  }
  if (!ID.test(message.groupId)) {
    return refused(
      'InvalidParameterValue',
      `Value ${message.groupId} for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
    );
  }
  if (message.deduplicationId === undefined) {
    return properties.contentBasedDeduplication
      ? undefined
      : refused(
          'InvalidParameterValue',
          'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
        );
  }
  return ID.test(message.deduplicationId)
    ? undefined
    : refused(
        'InvalidParameterValue',
        `Value ${message.deduplicationId} for parameter MessageDeduplicationId is invalid. Reason: MessageDeduplicationId can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
      );
}

/** The deduplication id that counts: the one given, or the SHA-256 of the body. Attributes do not take part. */
export function effectiveDeduplicationId(message: Message): string {
  return message.deduplicationId ?? bytesToHex(sha256(utf8Bytes(message.body)));
}

/** Under which name a send is remembered: the id alone, or the id within its group. */
export function deduplicationKey(message: Message, id: string, properties: SqsValues): number {
  return hashKey(properties.deduplicationScope === 'messageGroup' ? (message.groupId ?? '') : '', id);
}
