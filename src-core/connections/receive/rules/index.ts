import type { ConnectionRule } from '../../../contract/rule.ts';
import type { ReceiveValues } from '../properties.ts';
import { receiveHidden } from './receive-hidden.ts';
import { receiveMessages } from './receive-messages.ts';
import { receiveSimConsumers } from './receive-sim-consumers.ts';
import { receiveSimErrors } from './receive-sim-errors.ts';
import { receiveSimPause } from './receive-sim-pause.ts';
import { receiveSimProcessing } from './receive-sim-processing.ts';
import { receiveVisibility } from './receive-visibility.ts';
import { receiveWait } from './receive-wait.ts';
import { sqsShortPoll } from './sqs-short-poll.ts';
import { sqsTwoConsumers } from './sqs-two-consumers.ts';

/** Every rule about wires of kind receive. A test holds this list against the files of the folder. */
export const receiveRules: readonly ConnectionRule<ReceiveValues>[] = [
  receiveHidden,
  receiveMessages,
  receiveSimConsumers,
  receiveSimErrors,
  receiveSimPause,
  receiveSimProcessing,
  receiveVisibility,
  receiveWait,
  sqsShortPoll,
  sqsTwoConsumers,
];
