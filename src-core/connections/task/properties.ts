import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind task. */
export const taskProperties = {} as const satisfies PropertyTable;

/** Values of {@link taskProperties} with defaults applied. */
export type TaskValues = ValuesOf<typeof taskProperties>;
