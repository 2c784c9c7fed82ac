export type { Json, JsonObject } from '../shared/json.ts';
export type {
  FlowDefinition,
  QueryLanguage,
  StateDefinition,
  StateMachineDefinition,
  StateType,
  WorkflowType,
} from './definition.ts';
export { type ExecutionStep, executionSteps } from './execution-steps.ts';
export { toAwsHistory } from './interpreter/aws-history.ts';
export type {
  CancelEffect,
  Effect,
  ExecutionEvent,
  FinalStatus,
  FinishedEffect,
  TaskEffect,
  TaskFailedEvent,
  TimerEffect,
} from './interpreter/effects.ts';
export type { Execution, ExecutionIdentity, Frame } from './interpreter/execution.ts';
export type { HistoryEvent } from './interpreter/history-event.ts';
export { advance, type ExecutionStart, startExecution } from './interpreter/interpreter.ts';
export { createRuntime, type ExecutionLimits, type Runtime, type RuntimeOptions } from './interpreter/runtime.ts';
export { createJsonataEvaluator, type EvaluateJsonata } from './jsonata/evaluate-jsonata.ts';
export { type ParsedDefinition, parseDefinition, type StateMachine } from './parse-definition.ts';
export { type RunOptions, type RunResult, runExecution, type TaskAnswer } from './run-execution.ts';
export { type IntegrationPattern, parseTaskResource, type TaskResource } from './task-resource.ts';
export { type ValidationOptions, validateDefinition } from './validate-definition.ts';
export type { DefinitionProblem, ProblemCode, ProblemPath } from './validation/problems.ts';
