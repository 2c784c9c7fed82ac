import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of Lambda function. */
export const lambdaProperties = {} as const satisfies PropertyTable;

/** Values of {@link lambdaProperties} with defaults applied. */
export type LambdaValues = ValuesOf<typeof lambdaProperties>;
