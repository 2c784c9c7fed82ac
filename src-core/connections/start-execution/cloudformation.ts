import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { StartExecutionValues } from './properties.ts';
import { startExecutionReading } from './template-reading.ts';

const SYNC = {
  actions: ['states:StartSyncExecution'],
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
} as const;

/** A function that starts executions needs the permission, and the machine's ARN. */
export const startExecutionTemplate: ConnectionTemplate<StartExecutionValues> = {
  reading: startExecutionReading,
  parts: ({ from, to, properties }, _mapped, graph, lookup) => {
    const handle = lookup.handle(to);
    if (graph.resource(from)?.type !== 'lambda' || handle === undefined) return [];
    return [
      ...lookup.grant(from, to, 'write', properties.invocation === 'sync' ? SYNC : undefined),
      { part: 'environment', element: from, name: lookup.environmentName(from, to), value: handle.value },
    ];
  },
};
