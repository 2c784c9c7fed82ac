import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CallError, type Message, refused } from '../../../contract/message.ts';
import { hashKey } from '../../../shared/recent-keys.ts';
import { utf8Bytes } from '../../../shared/utf8.ts';
import type { SqsValues } from '../properties.ts';

const LONGEST_ID = 128;

/** Whether a text has 1 to 128 characters from `!` to `~`. Read by hand: a pattern takes ten times as long for each message. */
function isId(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_ID) return false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x21 || unit > 0x7e) return false;
  }
  return true;
}

/** Why a FIFO queue does not take a message with this group and deduplication id, in SQS's words; undefined if it does. */
export function refusalOfIds(message: Message, properties: SqsValues): { ok: false; error: CallError } | undefined {
  if (message.groupId === undefined || message.groupId === '') {
    return refused('MissingParameter', 'The request must contain the parameter MessageGroupId.');
  }
  if (!isId(message.groupId)) {
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
  return isId(message.deduplicationId)
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
