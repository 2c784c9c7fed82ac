import type { ResourceRecord } from '../../contract/edit.ts';
import type { Json } from '../../shared/json.ts';
import type { Dice } from './dice.ts';
import { isFifo } from './random-wire.ts';

type State = Record<string, Json>;

/** A definition that calls each target once, one step after the other, with the states around them that people write. */
export function randomDefinition(targets: readonly ResourceRecord[], isExpress: boolean, dice: Dice): Json {
  const usesJsonata = dice.shows(0.3);
  const steps = targets.map((target, index): readonly [string, State] => [
    `Step ${index + 1}`,
    step(usesJsonata ? jsonataCall(target) : pathCall(target), { usesJsonata, isExpress, number: index + 1 }, dice),
  ]);
  const first: readonly (readonly [string, State])[] = [
    ...(dice.shows(0.2) ? [['Pause', { Type: 'Wait', Seconds: 5 }] as const] : []),
    ...(usesJsonata ? [] : [['Prepare', { Type: 'Pass', Result: ITEMS, ResultPath: '$.items' }] as const]),
  ];
  return { ...(usesJsonata && { QueryLanguage: 'JSONata' }), ...chain([...first, ...steps]) };
}

/** What the Map states go through. */
const ITEMS = ['one', 'two'];

/** States one after the other. */
function chain(states: readonly (readonly [string, State])[]): State {
  const linked = states.map(([name, state], index): [string, Json] => {
    const next = states[index + 1]?.[0];
    return [name, { ...state, ...(next === undefined ? { End: true } : { Next: next }) }];
  });
  const caught = states.some(([, state]) => JSON.stringify(state['Catch'] ?? '').includes('Failed'));
  return {
    StartAt: states[0]?.[0] ?? '',
    States: { ...Object.fromEntries(linked), ...(caught && { Failed: { Type: 'Fail', Error: 'Refused' } }) },
  };
}

interface Setting {
  readonly usesJsonata: boolean;
  readonly isExpress: boolean;
  /** Which step it is: names count across the whole definition. */
  readonly number: number;
}

/** A call as it is, tried again and caught, once for each item of the input, or beside something else. */
function step(call: State, { usesJsonata, isExpress, number }: Setting, dice: Dice): State {
  const task: State = { Type: 'Task', ...call };
  const retry = { Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }] };
  const keep: State = usesJsonata ? { Output: '{% $states.input %}' } : { ResultPath: null };
  const items: State = { ...(usesJsonata ? { Items: ITEMS } : { ItemsPath: '$.items' }), ...keep };
  switch (dice.below(6)) {
    case 0:
      return { ...task, ...keep, ...retry, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }] };
    case 1:
      return {
        Type: 'Map',
        ...items,
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...chain([[`Each ${number}`, task]]) },
      };
    case 2:
      if (isExpress) return { ...task, ...keep };
      return {
        Type: 'Map',
        ...items,
        MaxConcurrency: 10,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          ...chain([[`Each ${number}`, task]]),
        },
      };
    case 3:
      return {
        Type: 'Parallel',
        ...keep,
        Branches: [chain([[`Call ${number}`, task]]), chain([[`Beside ${number}`, { Type: 'Pass' }]])],
      };
    default:
      return { ...task, ...keep };
  }
}

const optimized = (name: string) => `arn:aws:states:::${name}`;

function pathCall(target: ResourceRecord): State {
  const { resource, parameters } = apiCall(target, '.$', '$');
  return { Resource: resource, Parameters: parameters };
}

function jsonataCall(target: ResourceRecord): State {
  const { resource, parameters } = apiCall(target, '', '{% $states.input %}');
  return { Resource: resource, Arguments: parameters };
}

/** The call of the target's API, the whole input handed on; `mark` ends names of members whose value is a path. */
function apiCall(target: ResourceRecord, mark: string, input: string) {
  const token = `\${${target.id}}`;
  const group = isFifo(target) ? { MessageGroupId: 'all', MessageDeduplicationId: 'one' } : {};
  switch (target.type) {
    case 'lambda':
      return { resource: optimized('lambda:invoke'), parameters: { FunctionName: token, [`Payload${mark}`]: input } };
    case 'sqs':
      return {
        resource: optimized('sqs:sendMessage'),
        parameters: { QueueUrl: token, [`MessageBody${mark}`]: input, ...group },
      };
    case 'sns':
      return {
        resource: optimized('sns:publish'),
        parameters: { TopicArn: token, [`Message${mark}`]: input, ...group },
      };
    case 'kinesis':
      return {
        resource: optimized('aws-sdk:kinesis:putRecord'),
        parameters: { StreamName: token, [`Data${mark}`]: input, PartitionKey: 'all' },
      };
    default:
      return {
        resource: optimized('states:startExecution'),
        parameters: { StateMachineArn: token, [`Input${mark}`]: input },
      };
  }
}
