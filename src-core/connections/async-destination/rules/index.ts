import type { ConnectionRule } from '../../../contract/rule.ts';
import type { AsyncDestinationValues } from '../properties.ts';
import { lambdaDestCondition } from './lambda-dest-condition.ts';
import { lambdaDestFifo } from './lambda-dest-fifo.ts';
import { lambdaDestOne } from './lambda-dest-one.ts';
import { lambdaDestSnsSize } from './lambda-dest-sns-size.ts';
import { lambdaDestSync } from './lambda-dest-sync.ts';
import { lambdaDestType } from './lambda-dest-type.ts';
import { lambdaDlqFifo } from './lambda-dlq-fifo.ts';
import { lambdaDlqType } from './lambda-dlq-type.ts';
import { lambdaEsmDlqOnFunction } from './lambda-esm-dlq-on-function.ts';
import { lambdaLoopDlq } from './lambda-loop-dlq.ts';
import { wireLambdaDestKinesis } from './wire-lambda-dest-kinesis.ts';

/** Every rule about wires of kind async-destination. A test holds this list against the files of the folder. */
export const asyncDestinationRules: readonly ConnectionRule<AsyncDestinationValues>[] = [
  lambdaDestCondition,
  lambdaDestFifo,
  lambdaDestOne,
  lambdaDestSnsSize,
  lambdaDestSync,
  lambdaDestType,
  lambdaDlqFifo,
  lambdaDlqType,
  lambdaEsmDlqOnFunction,
  lambdaLoopDlq,
  wireLambdaDestKinesis,
];
