import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { SendValues } from './properties.ts';

/** How a wire of kind send shows itself. */
export const sendInspector: ConnectionInspector<SendValues> = { groups: [], chip: () => undefined };
