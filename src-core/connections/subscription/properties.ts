import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind subscription. */
export const subscriptionProperties = {} as const satisfies PropertyTable;

/** Values of {@link subscriptionProperties} with defaults applied. */
export type SubscriptionValues = ValuesOf<typeof subscriptionProperties>;
