import type { GraphRule } from '../../contract/rule.ts';
import { graphFanOut } from './graph-fan-out.ts';
import { graphIsland } from './graph-island.ts';
import { graphLoss } from './graph-loss.ts';
import { graphUnreached } from './graph-unreached.ts';
import { lambdaLoop } from './lambda-loop.ts';
import { lambdaLoopUndetected } from './lambda-loop-undetected.ts';
import { lambdaPcPool } from './lambda-pc-pool.ts';
import { lambdaReservedPool } from './lambda-reserved-pool.ts';
import { loopAmplifies } from './loop-amplifies.ts';
import { wireEnds } from './wire-ends.ts';
import { wireTwoTriggersOrder } from './wire-two-triggers-order.ts';

/** Every rule about the design as a whole. A test holds this list against the files of the folder. */
export const graphRules: readonly GraphRule[] = [
  graphFanOut,
  graphIsland,
  graphLoss,
  graphUnreached,
  lambdaLoop,
  lambdaLoopUndetected,
  lambdaPcPool,
  lambdaReservedPool,
  loopAmplifies,
  wireEnds,
  wireTwoTriggersOrder,
];
