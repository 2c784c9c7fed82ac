import type { JsonObject } from '../../shared/json.ts';
import { type Condition, readCondition } from '../choice/choice-rule.ts';
import type {
  ChoiceState,
  FlowDefinition,
  MapState,
  QueryLanguage,
  StateDefinition,
  StateMachineDefinition,
  TaskState,
} from '../definition.ts';
import { jsonataText } from '../jsonata/jsonata-expression.ts';
import { parseTaskResource } from '../task-resource.ts';
import {
  compileCatcher,
  compileFailField,
  compilePath,
  compilePathField,
  compileRetrier,
  compileTemplate,
  compileValue,
  UncheckedDefinition,
} from './compile-fields.ts';
import type {
  CompiledChoice,
  CompiledFlow,
  CompiledMap,
  CompiledRule,
  CompiledState,
  CompiledTask,
  CompiledTransfer,
  Program,
} from './program.ts';

type AddFlow = (flow: FlowDefinition) => number;

/**
 * Reads every expression of a checked machine once.
 * @throws UncheckedDefinition if an expression cannot be read.
 */
export function compileProgram(definition: StateMachineDefinition): Program {
  const flows: CompiledFlow[] = [];
  const machineLanguage = definition.QueryLanguage ?? 'JSONPath';
  const addFlow: AddFlow = flow => {
    const id = flows.length;
    const states = new Map<string, CompiledState>();
    flows.push({ id, startAt: flow.StartAt, states });
    for (const [name, state] of Object.entries(flow.States)) {
      states.set(name, compileState(name, state, state.QueryLanguage ?? machineLanguage, addFlow));
    }
    return id;
  };
  addFlow(definition);
  const timeout = definition.TimeoutSeconds;
  return { flows, timeoutSeconds: typeof timeout === 'number' ? timeout : undefined };
}

function compileState(name: string, state: StateDefinition, language: QueryLanguage, addFlow: AddFlow): CompiledState {
  const base = compileBase(name, state, language);
  switch (state.Type) {
    case 'Task':
      return { ...base, ...compileWork(state, language), ...compileTask(state, language) };
    case 'Pass': {
      const payload =
        state.Result === undefined
          ? compileTemplate(state.Parameters, language, 'Parameters')
          : { kind: 'constant' as const, value: state.Result };
      return { ...base, type: 'Pass', payload };
    }
    case 'Choice':
      return { ...base, ...compileChoice(state, language) };
    case 'Wait':
      return {
        ...base,
        type: 'Wait',
        seconds: compileValue(state.Seconds, state.SecondsPath, 'Seconds'),
        timestamp: compileValue(state.Timestamp, state.TimestampPath, 'Timestamp', 'text'),
      };
    case 'Parallel':
      return {
        ...base,
        ...compileWork(state, language),
        type: 'Parallel',
        payload: compilePayload(state, language),
        branches: state.Branches.map(addFlow),
      };
    case 'Map':
      return { ...base, ...compileWork(state, language), ...compileMap(state, language, addFlow) };
    case 'Succeed':
      return { ...base, type: 'Succeed' };
    case 'Fail':
      return {
        ...base,
        type: 'Fail',
        error: compileFailField(state.Error, state.ErrorPath, 'Error'),
        cause: compileFailField(state.Cause, state.CausePath, 'Cause'),
      };
  }
}

function compileBase(name: string, state: StateDefinition, language: QueryLanguage) {
  return {
    name,
    language,
    inputPath: 'InputPath' in state ? compilePathField(state.InputPath) : undefined,
    outputPath: 'OutputPath' in state ? compilePathField(state.OutputPath) : undefined,
    resultPath: 'ResultPath' in state ? compilePathField(state.ResultPath) : undefined,
    output: 'Output' in state ? compileTemplate(state.Output, language, 'Output') : undefined,
    assign: 'Assign' in state ? compileTemplate(state.Assign, language, 'Assign') : undefined,
    next: 'Next' in state && typeof state.Next === 'string' ? state.Next : undefined,
  };
}

function compileWork(state: Extract<StateDefinition, { Retry?: unknown }>, language: QueryLanguage) {
  return {
    resultSelector: compileTemplate(state.ResultSelector, language, 'ResultSelector'),
    retriers: (state.Retry ?? []).map(compileRetrier),
    catchers: (state.Catch ?? []).map((catcher, index) => compileCatcher(catcher, index, language)),
  };
}

function compilePayload(state: { Parameters?: unknown; Arguments?: unknown }, language: QueryLanguage) {
  const fields = state as JsonObject;
  return language === 'JSONata'
    ? compileTemplate(fields['Arguments'], language, 'Arguments')
    : compileTemplate(fields['Parameters'], language, 'Parameters');
}

function compileTask(state: TaskState, language: QueryLanguage) {
  return {
    type: 'Task' as const,
    resource: state.Resource,
    integration: parseTaskResource(state.Resource),
    payload: compilePayload(state, language),
    timeout: compileValue(state.TimeoutSeconds, state.TimeoutSecondsPath, 'TimeoutSeconds'),
    heartbeat: compileValue(state.HeartbeatSeconds, state.HeartbeatSecondsPath, 'HeartbeatSeconds'),
    credentials: compileTemplate(state.Credentials, language, 'Credentials'),
  } satisfies Partial<CompiledTask>;
}

function compileChoice(state: ChoiceState, language: QueryLanguage) {
  return {
    type: 'Choice' as const,
    fallback: state.Default,
    rules: state.Choices.map((rule, index): CompiledRule => {
      const location = `Choices[${index}]`;
      return {
        condition: compileCondition(rule, language, location),
        next: rule.Next ?? '',
        assign: compileTemplate(rule['Assign'], language, `${location}/Assign`),
        output: compileTemplate(rule['Output'], language, `${location}/Output`),
      };
    }),
  } satisfies Partial<CompiledChoice>;
}

function compileCondition(rule: JsonObject, language: QueryLanguage, location: string): CompiledRule['condition'] {
  if (language === 'JSONPath') return compileComparison(rule);
  const condition = rule['Condition'];
  if (typeof condition === 'boolean') return condition;
  const text = typeof condition === 'string' ? jsonataText(condition) : undefined;
  if (text === undefined) throw new UncheckedDefinition(`${location} has no Condition`);
  return { text, location: `${location}/Condition` };
}

function compileComparison(rule: JsonObject): Condition {
  return readCondition(rule, problem => {
    throw new UncheckedDefinition(problem.message);
  });
}

function compileMap(state: MapState, language: QueryLanguage, addFlow: AddFlow) {
  const processor = state.ItemProcessor ?? state.Iterator;
  if (processor === undefined) throw new UncheckedDefinition('a Map state has no ItemProcessor');
  const selector = state.ItemSelector ?? (language === 'JSONPath' ? state.Parameters : undefined);
  const reader = state.ItemReader;
  const config = reader?.ReaderConfig as { MaxItems?: number | string; MaxItemsPath?: string } | undefined;
  const batcher = state.ItemBatcher;
  return {
    type: 'Map' as const,
    processor: addFlow(processor),
    isDistributed: processor.ProcessorConfig?.Mode === 'DISTRIBUTED',
    childType: processor.ProcessorConfig?.ExecutionType ?? 'STANDARD',
    label: state.Label,
    itemsPath: state.ItemsPath === undefined ? undefined : compilePath(state.ItemsPath),
    items: compileTemplate(state.Items, language, 'Items'),
    itemSelector: compileTemplate(selector, language, 'ItemSelector'),
    maxConcurrency: compileValue(state.MaxConcurrency, state.MaxConcurrencyPath, 'MaxConcurrency'),
    toleratedCount: compileValue(state.ToleratedFailureCount, state.ToleratedFailureCountPath, 'ToleratedFailureCount'),
    toleratedPercentage: compileValue(
      state.ToleratedFailurePercentage,
      state.ToleratedFailurePercentagePath,
      'ToleratedFailurePercentage',
    ),
    reader: compileTransfer(reader, language),
    maxItems: compileValue(config?.MaxItems, config?.MaxItemsPath, 'MaxItems'),
    writer: compileTransfer(state.ResultWriter, language),
    flattensResults: state.ResultWriter?.WriterConfig?.['Transformation'] === 'FLATTEN',
    batcher: batcher && {
      maxItems: compileValue(batcher.MaxItemsPerBatch, batcher.MaxItemsPerBatchPath, 'MaxItemsPerBatch'),
      maxBytes: compileValue(batcher.MaxInputBytesPerBatch, batcher.MaxInputBytesPerBatchPath, 'MaxInputBytesPerBatch'),
      batchInput: compileTemplate(batcher.BatchInput, language, 'ItemBatcher/BatchInput'),
    },
  } satisfies Partial<CompiledMap>;
}

function compileTransfer(
  transfer: { Resource?: string; Parameters?: unknown; Arguments?: unknown } | undefined,
  language: QueryLanguage,
): CompiledTransfer | undefined {
  if (transfer?.Resource === undefined) return undefined;
  return {
    resource: transfer.Resource,
    integration: parseTaskResource(transfer.Resource),
    payload: compilePayload(transfer, language),
  };
}
