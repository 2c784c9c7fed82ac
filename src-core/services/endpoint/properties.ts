import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of Endpoint. */
export const endpointProperties = {} as const satisfies PropertyTable;

/** Values of {@link endpointProperties} with defaults applied. */
export type EndpointValues = ValuesOf<typeof endpointProperties>;
