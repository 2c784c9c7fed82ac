import type { ResourceRule } from '../../../contract/rule.ts';
import type { StepFunctionsValues } from '../properties.ts';
import { aslAssignName } from './asl-assign-name.ts';
import { aslAssignWhere } from './asl-assign-where.ts';
import { aslChoiceEmpty } from './asl-choice-empty.ts';
import { aslChoiceNodefault } from './asl-choice-nodefault.ts';
import { aslChoiceOptype } from './asl-choice-optype.ts';
import { aslChoiceRule } from './asl-choice-rule.ts';
import { aslCrossScope } from './asl-cross-scope.ts';
import { aslDollarKey } from './asl-dollar-key.ts';
import { aslDollarMissing } from './asl-dollar-missing.ts';
import { aslDupKey } from './asl-dup-key.ts';
import { aslErrReserved } from './asl-err-reserved.ts';
import { aslErreqEmpty } from './asl-erreq-empty.ts';
import { aslHeartbeat } from './asl-heartbeat.ts';
import { aslInfinite } from './asl-infinite.ts';
import { aslIntrinsic } from './asl-intrinsic.ts';
import { aslMapBatch } from './asl-map-batch.ts';
import { aslMapDeprecated } from './asl-map-deprecated.ts';
import { aslMapDistonly } from './asl-map-distonly.ts';
import { aslMapExectype } from './asl-map-exectype.ts';
import { aslMapInline40 } from './asl-map-inline-40.ts';
import { aslMapLabel } from './asl-map-label.ts';
import { aslMapProcessor } from './asl-map-processor.ts';
import { aslMapTolerance } from './asl-map-tolerance.ts';
import { aslMaxdelay } from './asl-maxdelay.ts';
import { aslNameDup } from './asl-name-dup.ts';
import { aslNameLen } from './asl-name-len.ts';
import { aslNextAndEnd } from './asl-next-and-end.ts';
import { aslNextDangling } from './asl-next-dangling.ts';
import { aslNoCatch } from './asl-no-catch.ts';
import { aslNoExit } from './asl-no-exit.ts';
import { aslNoRetry } from './asl-no-retry.ts';
import { aslNoTerminal } from './asl-no-terminal.ts';
import { aslParallelEmpty } from './asl-parallel-empty.ts';
import { aslPathSyntax } from './asl-path-syntax.ts';
import { aslPayload } from './asl-payload.ts';
import { aslQlDelim } from './asl-ql-delim.ts';
import { aslQlField } from './asl-ql-field.ts';
import { aslQlMix } from './asl-ql-mix.ts';
import { aslQlStatesvar } from './asl-ql-statesvar.ts';
import { aslRetryRange } from './asl-retry-range.ts';
import { aslRetryWhere } from './asl-retry-where.ts';
import { aslRuntimeCatch } from './asl-runtime-catch.ts';
import { aslSchema } from './asl-schema.ts';
import { aslSize } from './asl-size.ts';
import { aslStartat } from './asl-startat.ts';
import { aslStatesallLast } from './asl-statesall-last.ts';
import { aslTaskNotimeout } from './asl-task-notimeout.ts';
import { aslTaskResource } from './asl-task-resource.ts';
import { aslTerminalNext } from './asl-terminal-next.ts';
import { aslTimeRange } from './asl-time-range.ts';
import { aslTimeoutPair } from './asl-timeout-pair.ts';
import { aslTopRequired } from './asl-top-required.ts';
import { aslType } from './asl-type.ts';
import { aslUnknownField } from './asl-unknown-field.ts';
import { aslUnreachable } from './asl-unreachable.ts';
import { aslVersion } from './asl-version.ts';
import { aslWaitOne } from './asl-wait-one.ts';
import { aslWaitRange } from './asl-wait-range.ts';
import { sfnCallbackNoHeartbeat } from './sfn-callback-no-heartbeat.ts';
import { sfnEnc } from './sfn-enc.ts';
import { sfnEncUnused } from './sfn-enc-unused.ts';
import { sfnExpressActivity } from './sfn-express-activity.ts';
import { sfnExpressCallback } from './sfn-express-callback.ts';
import { sfnExpressDistmap } from './sfn-express-distmap.ts';
import { sfnExpressIdempotent } from './sfn-express-idempotent.ts';
import { sfnExpressLogs } from './sfn-express-logs.ts';
import { sfnExpressLongwait } from './sfn-express-longwait.ts';
import { sfnExpressSync } from './sfn-express-sync.ts';
import { sfnExpressTimeout } from './sfn-express-timeout.ts';
import { sfnKinesisOpt } from './sfn-kinesis-opt.ts';
import { sfnKinesisPk } from './sfn-kinesis-pk.ts';
import { sfnKmsKey } from './sfn-kms-key.ts';
import { sfnLambdaAsync } from './sfn-lambda-async.ts';
import { sfnLambdaPayload } from './sfn-lambda-payload.ts';
import { sfnLogDataUnused } from './sfn-log-data-unused.ts';
import { sfnLoggingValue } from './sfn-logging-value.ts';
import { sfnName } from './sfn-name.ts';
import { sfnNestedString } from './sfn-nested-string.ts';
import { sfnNoStart } from './sfn-no-start.ts';
import { sfnPatternUnsupported } from './sfn-pattern-unsupported.ts';
import { sfnSdkCase } from './sfn-sdk-case.ts';
import { sfnSdkSync } from './sfn-sdk-sync.ts';
import { sfnSnsTarget } from './sfn-sns-target.ts';
import { sfnSqsArguments } from './sfn-sqs-arguments.ts';
import { sfnSubst } from './sfn-subst.ts';
import { sfnTags } from './sfn-tags.ts';
import { sfnTaskUnwired } from './sfn-task-unwired.ts';
import { sfnTokenMissing } from './sfn-token-missing.ts';
import { sfnTokenStray } from './sfn-token-stray.ts';
import { sfnTypeValue } from './sfn-type-value.ts';

/** Every rule about state machines. A test holds this list against the files of the folder. */
export const stepFunctionsRules: readonly ResourceRule<StepFunctionsValues>[] = [
  aslAssignName,
  aslAssignWhere,
  aslChoiceEmpty,
  aslChoiceNodefault,
  aslChoiceOptype,
  aslChoiceRule,
  aslCrossScope,
  aslDollarKey,
  aslDollarMissing,
  aslDupKey,
  aslErreqEmpty,
  aslErrReserved,
  aslHeartbeat,
  aslInfinite,
  aslIntrinsic,
  aslMapBatch,
  aslMapDeprecated,
  aslMapDistonly,
  aslMapExectype,
  aslMapInline40,
  aslMapLabel,
  aslMapProcessor,
  aslMapTolerance,
  aslMaxdelay,
  aslNameDup,
  aslNameLen,
  aslNextAndEnd,
  aslNextDangling,
  aslNoCatch,
  aslNoExit,
  aslNoRetry,
  aslNoTerminal,
  aslParallelEmpty,
  aslPathSyntax,
  aslPayload,
  aslQlDelim,
  aslQlField,
  aslQlMix,
  aslQlStatesvar,
  aslRetryRange,
  aslRetryWhere,
  aslRuntimeCatch,
  aslSchema,
  aslSize,
  aslStartat,
  aslStatesallLast,
  aslTaskNotimeout,
  aslTaskResource,
  aslTerminalNext,
  aslTimeoutPair,
  aslTimeRange,
  aslTopRequired,
  aslType,
  aslUnknownField,
  aslUnreachable,
  aslVersion,
  aslWaitOne,
  aslWaitRange,
  sfnCallbackNoHeartbeat,
  sfnEnc,
  sfnEncUnused,
  sfnExpressActivity,
  sfnExpressCallback,
  sfnExpressDistmap,
  sfnExpressIdempotent,
  sfnExpressLogs,
  sfnExpressLongwait,
  sfnExpressSync,
  sfnExpressTimeout,
  sfnKinesisOpt,
  sfnKinesisPk,
  sfnLambdaAsync,
  sfnLambdaPayload,
  sfnLogDataUnused,
  sfnLoggingValue,
  sfnName,
  sfnNestedString,
  sfnNoStart,
  sfnPatternUnsupported,
  sfnSdkCase,
  sfnSdkSync,
  sfnSnsTarget,
  sfnSqsArguments,
  sfnSubst,
  sfnTags,
  sfnTaskUnwired,
  sfnTokenMissing,
  sfnTokenStray,
  sfnTypeValue,
  sfnKmsKey,
];
