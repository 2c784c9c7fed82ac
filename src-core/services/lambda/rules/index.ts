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
import { lambdaImageExcl } from './lambda-image-excl.ts';
import { lambdaImageUnused } from './lambda-image-unused.ts';
import { lambdaImageUri } from './lambda-image-uri.ts';
import { lambdaLayers } from './lambda-layers.ts';
import { lambdaLogFormatValue } from './lambda-log-format-value.ts';
import { lambdaLogLevel } from './lambda-log-level.ts';
import { lambdaLogLevelValue } from './lambda-log-level-value.ts';
import { lambdaMemRange } from './lambda-mem-range.ts';
import { lambdaName } from './lambda-name.ts';
import { lambdaNoTrigger } from './lambda-no-trigger.ts';
import { lambdaPackageValue } from './lambda-package-value.ts';
import { lambdaPcRange } from './lambda-pc-range.ts';
import { lambdaPcReserved } from './lambda-pc-reserved.ts';
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
import { lambdaSnapstartLatest } from './lambda-snapstart-latest.ts';
import { lambdaSnapstartRuntime } from './lambda-snapstart-runtime.ts';
import { lambdaSnapstartValue } from './lambda-snapstart-value.ts';
import { lambdaStorageRange } from './lambda-storage-range.ts';
import { lambdaSystemLogLevelValue } from './lambda-system-log-level-value.ts';
import { lambdaTags } from './lambda-tags.ts';
import { lambdaTimeoutRange } from './lambda-timeout-range.ts';
import { lambdaTracingValue } from './lambda-tracing-value.ts';
import { lambdaVpcGroups } from './lambda-vpc-groups.ts';
import { lambdaVpcPair } from './lambda-vpc-pair.ts';
import { lambdaVpcReach } from './lambda-vpc-reach.ts';
import { lambdaVpcSubnets } from './lambda-vpc-subnets.ts';

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
  lambdaImageExcl,
  lambdaImageUnused,
  lambdaImageUri,
  lambdaLayers,
  lambdaLogFormatValue,
  lambdaLogLevel,
  lambdaLogLevelValue,
  lambdaMemRange,
  lambdaName,
  lambdaNoTrigger,
  lambdaPackageValue,
  lambdaPcRange,
  lambdaPcReserved,
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
  lambdaSnapstartLatest,
  lambdaSnapstartRuntime,
  lambdaSnapstartValue,
  lambdaStorageRange,
  lambdaSystemLogLevelValue,
  lambdaTags,
  lambdaTimeoutRange,
  lambdaTracingValue,
  lambdaVpcGroups,
  lambdaVpcPair,
  lambdaVpcReach,
  lambdaVpcSubnets,
];
