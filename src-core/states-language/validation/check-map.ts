import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { WorkflowType } from '../definition.ts';
import { checkFields, type FieldPlace } from './check-fields.ts';
import { checkTransferSettings } from './check-transfer.ts';
import { BATCHER_FIELDS, TRANSFER_FIELDS } from './field-table.ts';
import type { ProblemList } from './problems.ts';

const LONGEST_LABEL = 40;
const MODES = ['INLINE', 'DISTRIBUTED'];
const EXECUTION_TYPES = ['STANDARD', 'EXPRESS'];
const DISTRIBUTED_FIELDS = [
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'ToleratedFailureCount',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentage',
  'ToleratedFailurePercentagePath',
  'Label',
];

/**
 * Checks what only a Map state has: its processor's mode, and the fields of a distributed one.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html
 */
export function checkMap(state: JsonObject, type: WorkflowType, place: FieldPlace, list: ProblemList): void {
  const processor = state['ItemProcessor'] ?? state['Iterator'];
  if (!isJsonObject(processor)) {
    list.error('SCHEMA_VALIDATION_FAILED', place.path, 'a Map state needs ItemProcessor');
    return;
  }
  const { mode, executionType } = processorMode(processor);
  const config = [
    ...place.path,
    state['ItemProcessor'] === undefined ? 'Iterator' : 'ItemProcessor',
    'ProcessorConfig',
  ];
  if (mode !== undefined && !MODES.includes(String(mode))) {
    list.error('SCHEMA_VALIDATION_FAILED', [...config, 'Mode'], `Mode must be INLINE or DISTRIBUTED, but is ${mode}`);
  }
  if (mode !== 'DISTRIBUTED') {
    for (const field of DISTRIBUTED_FIELDS.filter(name => state[name] !== undefined)) {
      const message = `${field} has no effect unless the processor's mode is DISTRIBUTED`;
      list.warning('DISTRIBUTED_MAP_ONLY', [...place.path, field], message);
    }
  } else {
    if (type === 'EXPRESS') {
      list.error('EXPRESS_NOT_SUPPORTED', [...config, 'Mode'], 'an Express workflow cannot run a distributed Map');
    }
    if (!EXECUTION_TYPES.includes(String(executionType))) {
      const message = 'a distributed Map needs ExecutionType: STANDARD or EXPRESS';
      list.error('SCHEMA_VALIDATION_FAILED', [...config, 'ExecutionType'], message);
    }
  }
  checkParts(state, place, list);
}

/** The mode of a processor and the type of its child executions, as written. */
export function processorMode(processor: JsonObject): { mode: unknown; executionType: unknown } {
  const config = processor['ProcessorConfig'];
  if (!isJsonObject(config)) return { mode: undefined, executionType: undefined };
  return { mode: config['Mode'], executionType: config['ExecutionType'] };
}

function checkParts(state: JsonObject, place: FieldPlace, list: ProblemList): void {
  for (const name of ['ItemReader', 'ResultWriter']) {
    const part = state[name];
    if (!isJsonObject(part)) continue;
    const path = [...place.path, name];
    checkFields(part, TRANSFER_FIELDS, { ...place, path, owner: name }, list);
    checkTransferSettings(part, { ...place, path, owner: name }, list);
    if (name === 'ItemReader' && part['Resource'] === undefined) {
      list.error('SCHEMA_VALIDATION_FAILED', path, `${name} needs Resource`);
    }
  }
  const batcher = state['ItemBatcher'];
  if (isJsonObject(batcher)) {
    const path = [...place.path, 'ItemBatcher'];
    checkFields(batcher, BATCHER_FIELDS, { ...place, path, owner: 'ItemBatcher' }, list);
    for (const field of ['MaxItemsPerBatch', 'MaxInputBytesPerBatch']) {
      if (batcher[field] === undefined || batcher[`${field}Path`] === undefined) continue;
      list.error('CONFLICTING_FIELDS', [...path, `${field}Path`], `${field} and ${field}Path cannot stand together`);
    }
    if (!Object.keys(batcher).some(field => field.startsWith('Max'))) {
      const message = 'ItemBatcher needs MaxItemsPerBatch or MaxInputBytesPerBatch';
      list.error('SCHEMA_VALIDATION_FAILED', path, message);
    }
  }
  const label = state['Label'];
  if (typeof label === 'string' && label.length > LONGEST_LABEL) {
    const message = `Label must have at most ${LONGEST_LABEL} characters, but has ${label.length}`;
    list.error('VALUE_OUT_OF_RANGE', [...place.path, 'Label'], message);
  }
}
