import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import { isJsonObject } from '../../shared/json.ts';
import type { StepFunctionsValues } from './properties.ts';

/** Palette entries of Step Functions. */
export const stepFunctionsPalette: readonly PaletteEntry[] = [
  {
    label: 'State machine',
    name: 'Workflow',
    description: 'Runs steps with retries, choices and waits, each state once, for up to a year.',
    keywords: ['step functions', 'state machine', 'workflow', 'standard', 'orchestration', 'states language', 'asl'],
    properties: {},
  },
  {
    label: 'Express state machine',
    name: 'Express workflow',
    description: 'Runs many short workflows of up to five minutes, each at least once.',
    keywords: ['step functions', 'state machine', 'workflow', 'express', 'orchestration', 'high volume'],
    properties: { stateMachineType: 'EXPRESS', loggingLevel: 'ERROR' },
  },
];

/** Ports of a state machine. */
export const stepFunctionsPorts: Service['ports'] = {
  inputs: [{ id: 'executions', label: 'Start execution', kinds: ['start-execution', 'task'] }],
  outputs: [{ id: 'tasks', label: 'Tasks', kinds: ['task'] }],
};

/** How a state machine shows itself. */
export const stepFunctionsInspector: ServiceInspector<StepFunctionsValues> = {
  groups: [
    { title: 'Workflow', fields: ['stateMachineType', 'definition'] },
    { title: 'Name', fields: ['stateMachineName'] },
    { title: 'Logs and tracing', fields: ['loggingLevel', 'includeExecutionData', 'tracingEnabled'], advanced: true },
    { title: 'More', fields: ['kmsKeyId', 'kmsDataKeyReusePeriodSeconds', 'tags'], advanced: true },
  ],
  summary: ({ properties: { stateMachineType, definition } }) => {
    const states = isJsonObject(definition) && isJsonObject(definition['States']) ? definition['States'] : {};
    const count = Object.keys(states).length;
    return `${stateMachineType === 'EXPRESS' ? 'Express' : 'Standard'} · ${count === 1 ? '1 state' : `${count} states`}`;
  },
  counters: [
    { key: 'running', label: 'Running', tone: 'busy' },
    { key: 'started', label: 'Started', tone: 'neutral' },
    { key: 'succeeded', label: 'Succeeded', tone: 'good' },
    { key: 'failed', label: 'Failed', tone: 'bad' },
    { key: 'timedOut', label: 'Timed out', tone: 'bad' },
    { key: 'retries', label: 'Retries', tone: 'warn' },
    { key: 'throttles', label: 'Throttles', tone: 'warn' },
  ],
};
