import type { ConnectionRule } from '../../../contract/rule.ts';
import type { TaskValues } from '../properties.ts';
import { sfnCallbackNoresponder } from './sfn-callback-noresponder.ts';
import { sfnCallbackRetention } from './sfn-callback-retention.ts';
import { sfnExpressFunction } from './sfn-express-function.ts';
import { sfnIntegrationValue } from './sfn-integration-value.ts';
import { sfnNestedSyncExpress } from './sfn-nested-sync-express.ts';
import { sfnSnsFifoGroup } from './sfn-sns-fifo-group.ts';
import { sfnSqsFifoDelay } from './sfn-sqs-fifo-delay.ts';
import { sfnSqsFifoGroup } from './sfn-sqs-fifo-group.ts';
import { sfnStateMissing } from './sfn-state-missing.ts';
import { sfnTaskUnused } from './sfn-task-unused.ts';

/** Every rule about wires of kind task. A test holds this list against the files of the folder. */
export const taskRules: readonly ConnectionRule<TaskValues>[] = [
  sfnCallbackNoresponder,
  sfnCallbackRetention,
  sfnExpressFunction,
  sfnIntegrationValue,
  sfnNestedSyncExpress,
  sfnSnsFifoGroup,
  sfnSqsFifoDelay,
  sfnSqsFifoGroup,
  sfnStateMissing,
  sfnTaskUnused,
];
