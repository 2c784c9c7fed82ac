import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';

/** What is remembered of an execution besides its state, for the inspector. */
export interface ExecutionContext {
  /** Times that the execution went on from something it had waited for. */
  advances: number;
}

/**
 * One execution of a workflow: running, and then one of AWS's four ends.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html
 */
export const executionMachine = setup({
  types: {
    context: {} as ExecutionContext,
    events: {} as
      | { readonly type: 'execution.started' }
      | { readonly type: 'execution.advanced' }
      | { readonly type: 'execution.succeeded' }
      | { readonly type: 'execution.failed' }
      | { readonly type: 'execution.timed-out' }
      | { readonly type: 'execution.aborted' },
    input: {} as ExecutionContext,
  },
  actions: {
    countAdvance: assign(
      inPlace<ExecutionContext>(context => {
        context.advances += 1;
      }),
    ),
  },
}).createMachine({
  id: 'execution',
  initial: 'accepted',
  context: ({ input }) => input,
  states: {
    accepted: { on: { 'execution.started': 'running' } },
    running: {
      on: {
        'execution.advanced': { target: 'running', actions: 'countAdvance' },
        'execution.succeeded': 'succeeded',
        'execution.failed': 'failed',
        'execution.timed-out': 'timed-out',
        'execution.aborted': 'aborted',
      },
    },
    succeeded: {},
    failed: {},
    'timed-out': {},
    aborted: {},
  },
});

/** {@link executionMachine} as the hot path steps it. */
export const executionTable = compileLifecycle(executionMachine);

/** {@link executionMachine} for the inspector and the tests. */
export const executionLifecycle: LifecycleDescription = {
  key: 'execution',
  label: 'Execution',
  machine: executionMachine,
};
