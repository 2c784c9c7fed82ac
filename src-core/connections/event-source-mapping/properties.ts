import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind event-source-mapping. */
export const eventSourceMappingProperties = {} as const satisfies PropertyTable;

/** Values of {@link eventSourceMappingProperties} with defaults applied. */
export type EventSourceMappingValues = ValuesOf<typeof eventSourceMappingProperties>;
