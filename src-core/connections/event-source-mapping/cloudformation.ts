import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { EventSourceMappingValues } from './properties.ts';

/** What a wire of kind event-source-mapping needs in a template. */
export const eventSourceMappingTemplate: ConnectionTemplate<EventSourceMappingValues> = { parts: () => [] };
