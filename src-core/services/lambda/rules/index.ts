import type { ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';
import { lambdaArchitectureValue } from './lambda-architecture-value.ts';
import { lambdaAsyncNoFailure } from './lambda-async-no-failure.ts';
import { lambdaDestBoth } from './lambda-dest-both.ts';
import { lambdaEicRange } from './lambda-eic-range.ts';
import { lambdaEnvReserved } from './lambda-env-reserved.ts';
import { lambdaEnvShape } from './lambda-env-shape.ts';
import { lambdaEnvSize } from './lambda-env-size.ts';
import { lambdaHandler } from './lambda-handler.ts';
import { lambdaMemRange } from './lambda-mem-range.ts';
import { lambdaName } from './lambda-name.ts';
import { lambdaNoTrigger } from './lambda-no-trigger.ts';
import { lambdaRecursionValue } from './lambda-recursion-value.ts';
import { lambdaReservedRange } from './lambda-reserved-range.ts';
import { lambdaReservedZero } from './lambda-reserved-zero.ts';
import { lambdaRetriesRange } from './lambda-retries-range.ts';
import { lambdaRuntimeBlocked } from './lambda-runtime-blocked.ts';
import { lambdaRuntimeDeprecated } from './lambda-runtime-deprecated.ts';
import { lambdaRuntimePreview } from './lambda-runtime-preview.ts';
import { lambdaSimColdstart } from './lambda-sim-coldstart.ts';
import { lambdaSimErrors } from './lambda-sim-errors.ts';
import { lambdaSimIdle } from './lambda-sim-idle.ts';
import { lambdaSimJitter } from './lambda-sim-jitter.ts';
import { lambdaSimProcessing } from './lambda-sim-processing.ts';
import { lambdaSimTimeout } from './lambda-sim-timeout.ts';
import { lambdaStorageRange } from './lambda-storage-range.ts';
import { lambdaTimeoutRange } from './lambda-timeout-range.ts';
import { lambdaTracingValue } from './lambda-tracing-value.ts';

/** Every rule about Lambda functions. A test holds this list against the files of the folder. */
export const lambdaRules: readonly ResourceRule<LambdaValues>[] = [
  lambdaArchitectureValue,
  lambdaAsyncNoFailure,
  lambdaDestBoth,
  lambdaEicRange,
  lambdaEnvReserved,
  lambdaEnvShape,
  lambdaEnvSize,
  lambdaHandler,
  lambdaMemRange,
  lambdaName,
  lambdaNoTrigger,
  lambdaRecursionValue,
  lambdaReservedRange,
  lambdaReservedZero,
  lambdaRetriesRange,
  lambdaRuntimeBlocked,
  lambdaRuntimeDeprecated,
  lambdaRuntimePreview,
  lambdaSimColdstart,
  lambdaSimErrors,
  lambdaSimIdle,
  lambdaSimJitter,
  lambdaSimProcessing,
  lambdaSimTimeout,
  lambdaStorageRange,
  lambdaTimeoutRange,
  lambdaTracingValue,
];
