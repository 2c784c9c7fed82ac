import { choice, type PropertyTable, text, type ValuesOf } from '../../contract/property.ts';

const PATTERNS = 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html';

/** Properties of a wire of kind task. */
export const taskProperties = {
  stateName: text({
    label: 'State',
    help: 'The Task state of the definition that makes this call; left out, every Task that names the resource.',
    sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
    maximumLength: 80,
    placeholder: 'any',
  }),
  integrationPattern: choice({
    label: 'Integration pattern',
    help: 'Go on at once with the response, wait for the job to end, or wait until someone answers with the task token.',
    sourceUrl: PATTERNS,
    default: 'request-response',
    options: {
      'request-response': 'Request response',
      sync: 'Run a job (.sync)',
      'wait-for-task-token': 'Wait for a callback (.waitForTaskToken)',
    },
  }),
} as const satisfies PropertyTable;

/** Values of {@link taskProperties} with defaults applied. */
export type TaskValues = ValuesOf<typeof taskProperties>;
