import { choice, type PropertyTable, type ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind async-destination. */
export const asyncDestinationProperties = {
  condition: choice({
    label: 'When',
    help: 'On success and on failure send a record of the invocation; a dead-letter queue gets the event itself. Asynchronous invocations only.',
    sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    default: 'on-failure',
    options: { 'on-success': 'On success', 'on-failure': 'On failure', 'dead-letter': 'Dead letters' },
  }),
} as const satisfies PropertyTable;

/** Values of {@link asyncDestinationProperties} with defaults applied. */
export type AsyncDestinationValues = ValuesOf<typeof asyncDestinationProperties>;
