import { choice, type PropertyTable, type ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind start-execution. */
export const startExecutionProperties = {
  invocation: choice({
    label: 'Start',
    help: 'Start and go on, or wait for the result, which only Express workflows offer.',
    sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
    default: 'async',
    options: { async: 'Start and go on', sync: 'Wait for the result' },
  }),
} as const satisfies PropertyTable;

/** Values of {@link startExecutionProperties} with defaults applied. */
export type StartExecutionValues = ValuesOf<typeof startExecutionProperties>;
