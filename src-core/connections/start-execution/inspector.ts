import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { StartExecutionValues } from './properties.ts';

/** How a wire of kind start-execution shows itself. */
export const startExecutionInspector: ConnectionInspector<StartExecutionValues> = { groups: [], chip: () => undefined };
