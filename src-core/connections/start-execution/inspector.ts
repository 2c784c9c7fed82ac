import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { StartExecutionValues } from './properties.ts';

/** How a wire of kind start-execution shows itself. */
export const startExecutionInspector: ConnectionInspector<StartExecutionValues> = {
  groups: [{ title: 'Start', fields: ['invocation'] }],
  chip: ({ properties: { invocation } }) => (invocation === 'sync' ? 'waits' : undefined),
};
