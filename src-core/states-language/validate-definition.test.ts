import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../shared/json.ts';
import { type ValidationOptions, validateDefinition } from './validate-definition.ts';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111111111111:function:f';
const PASS = { Type: 'Pass', End: true };

function machine(state: JsonObject, more: JsonObject = {}): JsonObject {
  return { StartAt: 'S', States: { S: state, T: PASS }, ...more };
}

/** The problems of a definition as `code path`, without the unreachable helper state. */
function problems(definition: unknown, options: ValidationOptions = {}): string[] {
  return validateDefinition(definition, options)
    .filter(problem => problem.code !== 'UNREACHABLE_STATE')
    .map(({ code, path, severity }) => `${severity} ${code} ${path.join('/')}`);
}

describe('the machine as a whole', () => {
  test.each<[unknown, string]>([
    ['text', 'error SCHEMA_VALIDATION_FAILED '],
    [{}, 'error SCHEMA_VALIDATION_FAILED '],
    [machine(PASS, { Version: '2.0' }), 'error SCHEMA_VALIDATION_FAILED Version'],
    [machine(PASS, { TimeoutSeconds: 0 }), 'error VALUE_OUT_OF_RANGE TimeoutSeconds'],
    [machine(PASS, { Extra: 1 }), 'error UNKNOWN_FIELD Extra'],
    [machine(PASS, { StartAt: 'X' }), 'error MISSING_TRANSITION_TARGET StartAt'],
    [{ StartAt: 'S', States: { S: { Type: 'Pass', Next: 'S' } } }, 'error MISSING_TERMINAL_STATE States'],
    [machine({ Type: 'Odd' }), 'error SCHEMA_VALIDATION_FAILED States/S/Type'],
  ])('%j', (definition, expected) => expect(problems(definition)).toContain(expected));

  test('a state that nothing leads to is a warning', () => {
    expect(validateDefinition(machine(PASS))).toMatchObject([
      { code: 'UNREACHABLE_STATE', path: ['States', 'T'], severity: 'warning' },
    ]);
  });

  test('names are unique over all flows', () => {
    const definition = machine({
      Type: 'Parallel',
      Branches: [{ StartAt: 'T', States: { T: PASS } }],
      Next: 'T',
    });
    expect(problems(definition)).toEqual(['error DUPLICATE_STATE_NAMES States/T']);
  });
});

describe('a state', () => {
  test.each<[JsonObject, string]>([
    [{ Type: 'Pass', Next: 'X' }, 'error MISSING_TRANSITION_TARGET States/S/Next'],
    [{ Type: 'Pass' }, 'error MISSING_TRANSITION States/S'],
    [{ Type: 'Pass', Next: 'T', End: true }, 'error CONFLICTING_FIELDS States/S/End'],
    [{ Type: 'Pass', End: false }, 'error SCHEMA_VALIDATION_FAILED States/S/End'],
    [{ Type: 'Succeed', Next: 'T' }, 'error UNKNOWN_FIELD States/S/Next'],
    [{ Type: 'Fail', InputPath: '$' }, 'error UNKNOWN_FIELD States/S/InputPath'],
    [{ Type: 'Fail', Error: 'E', ErrorPath: '$.e' }, 'error CONFLICTING_FIELDS States/S/ErrorPath'],
    [{ ...PASS, Output: 1 }, 'error FIELD_NOT_IN_QUERY_LANGUAGE States/S/Output'],
    [{ ...PASS, QueryLanguage: 'JSONata', Parameters: {} }, 'error FIELD_NOT_IN_QUERY_LANGUAGE States/S/Parameters'],
    [{ ...PASS, InputPath: 'a' }, 'error INVALID_PATH States/S/InputPath'],
    [{ ...PASS, ResultPath: '$.a[*]' }, 'error INVALID_PATH States/S/ResultPath'],
    [{ ...PASS, ResultPath: '$$.a' }, 'error INVALID_PATH States/S/ResultPath'],
    [{ ...PASS, Parameters: { 'a.$': 'text' } }, 'error INVALID_EXPRESSION States/S/Parameters/a.$'],
    [{ ...PASS, Parameters: { 'a.$': 'States.Odd()' } }, 'error INVALID_EXPRESSION States/S/Parameters/a.$'],
    [{ ...PASS, Parameters: { a: 1, 'a.$': '$.a' } }, 'error DUPLICATE_FIELD_NAME States/S/Parameters/a.$'],
    [{ ...PASS, QueryLanguage: 'JSONata', Output: '{% 1 + %}' }, 'error INVALID_EXPRESSION States/S/Output'],
    [{ ...PASS, QueryLanguage: 'JSONata', Output: '{% $states.result %}' }, 'error INVALID_EXPRESSION States/S/Output'],
    [{ ...PASS, QueryLanguage: 'JSONata', Output: ' {% 1 %}' }, 'warning INVALID_EXPRESSION States/S/Output'],
    [{ ...PASS, Assign: { states: 1 } }, 'error INVALID_VARIABLE_NAME States/S/Assign/states'],
    [{ Type: 'Wait', Next: 'T' }, 'error CONFLICTING_FIELDS States/S'],
    [{ Type: 'Wait', Seconds: 1, SecondsPath: '$.a', Next: 'T' }, 'error CONFLICTING_FIELDS States/S'],
    [{ Type: 'Wait', Seconds: -1, Next: 'T' }, 'error VALUE_OUT_OF_RANGE States/S/Seconds'],
    [{ Type: 'Wait', Timestamp: 'soon', Next: 'T' }, 'error INVALID_TIMESTAMP States/S/Timestamp'],
    [{ Type: 'Choice', Choices: [] }, 'error SCHEMA_VALIDATION_FAILED States/S/Choices'],
    [
      { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true }] },
      'error SCHEMA_VALIDATION_FAILED States/S/Choices/0',
    ],
    [
      { Type: 'Choice', Choices: [{ Variable: 'a', IsNull: true, Next: 'T' }] },
      'error INVALID_PATH States/S/Choices/0/Variable',
    ],
    [
      { Type: 'Choice', QueryLanguage: 'JSONata', Choices: [{ Condition: 'yes', Next: 'T' }] },
      'error SCHEMA_VALIDATION_FAILED States/S/Choices/0/Condition',
    ],
    [{ Type: 'Parallel', Branches: [], End: true }, 'error SCHEMA_VALIDATION_FAILED States/S'],
    [{ Type: 'Map', End: true }, 'error SCHEMA_VALIDATION_FAILED States/S'],
  ])('%j', (state, expected) => expect(problems(machine(state))).toContain(expected));
});

describe('a task', () => {
  const task = (more: JsonObject) => machine({ Type: 'Task', Resource: LAMBDA, End: true, ...more });

  test.each<[JsonObject, string]>([
    [{ TimeoutSeconds: 5, HeartbeatSeconds: 5 }, 'error VALUE_OUT_OF_RANGE States/S/HeartbeatSeconds'],
    [{ TimeoutSeconds: 1.5 }, 'error SCHEMA_VALIDATION_FAILED States/S/TimeoutSeconds'],
    [{ Credentials: {} }, 'error SCHEMA_VALIDATION_FAILED States/S/Credentials'],
    [
      { Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' },
      'warning CALLBACK_WITHOUT_TOKEN States/S/Resource',
    ],
    [{ Retry: [{ ErrorEquals: [] }] }, 'error SCHEMA_VALIDATION_FAILED States/S/Retry/0/ErrorEquals'],
    [{ Retry: [{ ErrorEquals: ['E'], BackoffRate: 0.5 }] }, 'error VALUE_OUT_OF_RANGE States/S/Retry/0/BackoffRate'],
    [
      { Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'HALF' }] },
      'error SCHEMA_VALIDATION_FAILED States/S/Retry/0/JitterStrategy',
    ],
    [
      { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['E'] }] },
      'error STATES_ALL_NOT_LAST States/S/Retry/0/ErrorEquals',
    ],
    [{ Catch: [{ ErrorEquals: ['E'], Next: 'X' }] }, 'error MISSING_TRANSITION_TARGET States/S/Catch/0/Next'],
    [{ Catch: [{ ErrorEquals: ['E'] }] }, 'error SCHEMA_VALIDATION_FAILED States/S/Catch/0'],
  ])('%j', (more, expected) => expect(problems(task(more))).toContain(expected));

  test.each([
    'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    'arn:aws:states:::states:startExecution.sync:2',
    'arn:aws:states:eu-west-1:111111111111:activity:a',
  ])('%s is refused in an Express workflow', Resource => {
    const definition = task({ Resource, Parameters: { 'T.$': '$$.Task.Token' } });
    expect(problems(definition)).toEqual([]);
    expect(problems(definition, { type: 'EXPRESS' })).toEqual(['error EXPRESS_NOT_SUPPORTED States/S/Resource']);
  });
});

describe('a Map', () => {
  const processor = (config?: JsonObject) => ({
    StartAt: 'P',
    States: { P: PASS },
    ...(config && { ProcessorConfig: config }),
  });

  test('fields of a distributed Map have no effect in an inline one', () => {
    const state = { Type: 'Map', ItemProcessor: processor(), ToleratedFailureCount: 1, End: true };
    expect(problems(machine(state))).toEqual(['warning DISTRIBUTED_MAP_ONLY States/S/ToleratedFailureCount']);
  });

  test('a distributed Map needs the type of its children and a Standard parent', () => {
    const state = { Type: 'Map', ItemProcessor: processor({ Mode: 'DISTRIBUTED' }), End: true };
    const config = 'States/S/ItemProcessor/ProcessorConfig';
    expect(problems(machine(state), { type: 'EXPRESS' })).toEqual([
      `error EXPRESS_NOT_SUPPORTED ${config}/Mode`,
      `error SCHEMA_VALIDATION_FAILED ${config}/ExecutionType`,
    ]);
  });

  test('a batcher needs a bound', () => {
    const ItemProcessor = processor({ Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' });
    const state = { Type: 'Map', ItemProcessor, ItemBatcher: {}, End: true };
    expect(problems(machine(state))).toEqual(['error SCHEMA_VALIDATION_FAILED States/S/ItemBatcher']);
  });

  test('a flow inside may not assign a variable of a flow around it', () => {
    const inner = { StartAt: 'P', States: { P: { ...PASS, Assign: { x: 1 } } } };
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { x: 0 }, Next: 'M' },
        M: { Type: 'Map', ItemProcessor: inner, End: true },
      },
    };
    expect(problems(definition)).toEqual(['error VARIABLE_OF_OUTER_SCOPE States/M/ItemProcessor/States/P/Assign/x']);
  });
});

test('places for substitutions are taken as filled in well', () => {
  const place = (name: string) => ['$', '{', name, '}'].join('');
  const definition = machine({
    Type: 'Task',
    Resource: place('function'),
    TimeoutSeconds: place('timeout'),
    Parameters: { 'QueueUrl.$': place('path'), plain: place('queue') },
    Next: 'T',
  });
  expect(validateDefinition(definition)).toEqual([]);
});

describe('what a deployment or a limit decides', () => {
  const codes = (definition: JsonObject) =>
    validateDefinition(definition)
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => path.join('.'));
  const machine = (states: JsonObject) => ({ StartAt: 'A', States: states });
  const place = '$' + '{Place}';

  test('types and targets may be filled in later', () => {
    expect(codes(machine({ A: { Type: 'Pass', Next: place }, B: { Type: place } }))).toEqual([]);
  });

  test.each<[JsonObject, string]>([
    [{ ReaderConfig: { InputType: 'XML' } }, 'InputType'],
    [{ ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'GIVEN' } }, 'ReaderConfig'],
    [{ ReaderConfig: { InputType: 'JSON', MaxItems: 1, MaxItemsPath: '$.n' } }, 'MaxItemsPath'],
  ])('a reader with %j is wrong at %s', (more, where) => {
    const reader = { Resource: 'arn:aws:states:::s3:getObject', ...more };
    const processor = {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'P',
      States: { P: { Type: 'Succeed' } },
    };
    const found = codes(machine({ A: { Type: 'Map', ItemReader: reader, ItemProcessor: processor, End: true } }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`${where}$`));
  });

  test('an error has a name of at most 256 characters', () => {
    expect(codes(machine({ A: { Type: 'Fail', Error: 'x'.repeat(257) } }))).toEqual(['States.A.Error']);
  });
});
