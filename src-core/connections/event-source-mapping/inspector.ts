import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { EventSourceMappingValues } from './properties.ts';

/** How a wire of kind event-source-mapping shows itself. */
export const eventSourceMappingInspector: ConnectionInspector<EventSourceMappingValues> = {
  groups: [],
  chip: () => undefined,
};
