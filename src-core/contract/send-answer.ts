import { messageId } from './message-id.ts';
import { sequenceNumberOf } from './received-message.ts';
import type { AcceptAnswer } from './service-api.ts';

/** What a queue or a topic answers to a send. Its texts are made when somebody reads them. */
export class SendAnswer implements AcceptAnswer {
  private readonly serial: number;
  private readonly order: number | undefined;

  /** `order`: position in a FIFO queue or topic; undefined in a standard one. */
  constructor(serial: number, order: number | undefined) {
    this.serial = serial;
    this.order = order;
  }

  get messageId(): string {
    return messageId(this.serial);
  }

  get sequenceNumber(): string | undefined {
    return sequenceNumberOf(this.order);
  }

  toJSON(): object {
    const { messageId, sequenceNumber } = this;
    return { messageId, ...(sequenceNumber === undefined ? {} : { sequenceNumber }) };
  }
}
