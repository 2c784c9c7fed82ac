import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind async-destination. */
export const asyncDestinationProperties = {} as const satisfies PropertyTable;

/** Values of {@link asyncDestinationProperties} with defaults applied. */
export type AsyncDestinationValues = ValuesOf<typeof asyncDestinationProperties>;
