import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { RedriveValues } from './properties.ts';

/** How a wire of kind redrive shows itself. */
export const redriveInspector: ConnectionInspector<RedriveValues> = { groups: [], chip: () => undefined };
