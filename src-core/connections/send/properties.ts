import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind send. */
export const sendProperties = {} as const satisfies PropertyTable;

/** Values of {@link sendProperties} with defaults applied. */
export type SendValues = ValuesOf<typeof sendProperties>;
