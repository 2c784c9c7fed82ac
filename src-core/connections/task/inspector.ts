import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { TaskValues } from './properties.ts';

const CHIPS = { 'request-response': undefined, sync: 'run a job', 'wait-for-task-token': 'callback' } as const;

/** How a wire of kind task shows itself. */
export const taskInspector: ConnectionInspector<TaskValues> = {
  groups: [{ title: 'Task', fields: ['stateName', 'integrationPattern'] }],
  chip: ({ properties: { stateName, integrationPattern } }) => {
    const parts = [stateName, CHIPS[integrationPattern]].filter(part => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(' · ');
  },
};
