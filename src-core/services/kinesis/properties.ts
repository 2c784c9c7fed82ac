import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of Kinesis data stream. */
export const kinesisProperties = {} as const satisfies PropertyTable;

/** Values of {@link kinesisProperties} with defaults applied. */
export type KinesisValues = ValuesOf<typeof kinesisProperties>;
