import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of SQS queue. */
export const sqsProperties = {} as const satisfies PropertyTable;

/** Values of {@link sqsProperties} with defaults applied. */
export type SqsValues = ValuesOf<typeof sqsProperties>;
