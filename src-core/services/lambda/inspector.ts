import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import { formatDuration } from '../../shared/units.ts';
import type { LambdaValues } from './properties.ts';
import { runtimeLife } from './runtimes.ts';

/** Palette entries of Lambda. */
export const lambdaPalette: readonly PaletteEntry[] = [
  {
    label: 'Lambda function',
    name: 'Function',
    description: 'Runs code for each message, batch or call, and scales with them.',
    keywords: ['lambda', 'function', 'compute', 'consumer', 'worker', 'serverless', 'code'],
    properties: {},
  },
];

/** Ports of a Lambda function. */
export const lambdaPorts: Service['ports'] = {
  inputs: [
    {
      id: 'triggers',
      label: 'Triggers',
      kinds: ['send', 'subscription', 'event-source-mapping', 'async-destination', 'task'],
    },
  ],
  outputs: [
    { id: 'calls', label: 'Calls', kinds: ['send', 'start-execution'] },
    { id: 'on-success', label: 'On success', kinds: ['async-destination'], preset: { condition: 'on-success' } },
    { id: 'on-failure', label: 'On failure', kinds: ['async-destination'], preset: { condition: 'on-failure' } },
    { id: 'dead-letters', label: 'Dead letters', kinds: ['async-destination'], preset: { condition: 'dead-letter' } },
  ],
};

/** How a Lambda function shows itself. */
export const lambdaInspector: ServiceInspector<LambdaValues> = {
  groups: [
    {
      title: 'Running',
      fields: [
        'timeoutSeconds',
        'memorySizeMegabytes',
        'reservedConcurrentExecutions',
        'provisionedConcurrentExecutions',
        'recursiveLoop',
      ],
    },
    { title: 'Asynchronous invocation', fields: ['maximumRetryAttempts', 'maximumEventAgeSeconds'] },
    {
      title: 'Simulation',
      fields: ['processingMillis', 'processingJitter', 'errorRate', 'coldStartMillis', 'environmentIdleSeconds'],
    },
    {
      title: 'Code',
      fields: ['functionName', 'packageType', 'runtime', 'handler', 'imageUri', 'environmentVariables'],
    },
    {
      title: 'Network, logs and tracing',
      fields: [
        'vpcSubnetIds',
        'vpcSecurityGroupIds',
        'logFormat',
        'applicationLogLevel',
        'systemLogLevel',
        'tracingMode',
      ],
      advanced: true,
    },
    {
      title: 'More',
      fields: ['architecture', 'ephemeralStorageMegabytes', 'layers', 'snapStart', 'tags'],
      advanced: true,
    },
  ],
  summary: ({ properties }) => {
    const { packageType, runtime } = properties;
    const parts = [packageType === 'Image' ? 'Container image' : (runtimeLife(runtime)?.label ?? runtime)];
    parts.push(`timeout ${formatDuration(properties.timeoutSeconds)}`);
    const reserved = properties.reservedConcurrentExecutions;
    if (reserved !== undefined) parts.push(`reserved ${reserved}`);
    const provisioned = properties.provisionedConcurrentExecutions;
    if (provisioned !== undefined) parts.push(`provisioned ${provisioned}`);
    return parts.join(' · ');
  },
  counters: [
    { key: 'running', label: 'Running', tone: 'busy' },
    { key: 'invocations', label: 'Invoked', tone: 'neutral' },
    { key: 'succeeded', label: 'Done', tone: 'good' },
    { key: 'errors', label: 'Errors', tone: 'bad' },
    { key: 'throttles', label: 'Throttles', tone: 'warn' },
    { key: 'provisionedConcurrencySpilloverInvocations', label: 'Spilled over', tone: 'warn' },
    { key: 'provisionedConcurrentExecutions', label: 'Provisioned running', tone: 'busy' },
    { key: 'coldStarts', label: 'Cold starts', tone: 'neutral' },
    { key: 'waitingEvents', label: 'Waiting events', tone: 'neutral' },
    { key: 'droppedEvents', label: 'Dropped events', tone: 'bad' },
  ],
};
