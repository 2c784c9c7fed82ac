import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { TaskValues } from './properties.ts';

/** How a wire of kind task shows itself. */
export const taskInspector: ConnectionInspector<TaskValues> = { groups: [], chip: () => undefined };
