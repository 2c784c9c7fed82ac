import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import type { AcceptRequest } from '../../contract/service-api.ts';
import { executionLifecycle } from './behaviour/execution-lifecycle.ts';
import { createMachineState, type MachineState } from './behaviour/machine-state.ts';
import { answerCallback, goOn, settleTask, start } from './behaviour/run.ts';
import type { StepFunctionsValues } from './properties.ts';

type TimerData = { readonly execution: string; readonly timerId: number };

/** How a state machine acts: each message is the input of an execution, which runs by the States Language. */
export const stepFunctionsBehaviour: ServiceBehaviour<StepFunctionsValues, MachineState> = {
  lifecycles: [executionLifecycle],
  initial: createMachineState,
  on: {
    'timer.due': (machine, state, { execution, timerId }: TimerData, context) => {
      const running = state.executions.get(execution);
      if (running !== undefined) delete running.timers[timerId];
      goOn(machine, state, execution, { kind: 'timer.due', timerId }, context);
    },
    'task.ended': (machine, state, data: Parameters<typeof settleTask>[2], context) =>
      settleTask(machine, state, data, context),
  },
  operations: {
    accept: (machine, state, request: AcceptRequest, context) => start(machine, state, request, context),
    answerCallback: (machine, state, request: Parameters<typeof answerCallback>[2], context) =>
      answerCallback(machine, state, request, context),
    stop: (machine, state, { execution }: { readonly execution: string }, context) =>
      goOn(machine, state, execution, { kind: 'stopped' }, context),
  },
  gauges: (_machine, state) => ({ running: state.executions.size }),
  lifecycleOf: (state, id) => {
    const running = state.executions.get(id) ?? [...state.executions.values()].find(each => each.message.id === id);
    return (
      running && {
        lifecycle: executionLifecycle.key,
        state: running.state,
        context: {
          advances: running.advances,
          transitions: running.execution.transitions,
          states: Object.values(running.execution.frames)
            .map(frame => frame.state)
            .join(', '),
        },
      }
    );
  },
  census: state => ({ [executionLifecycle.key]: countStates(state.executions.values()) }),
  held: state => state.executions.size,
};
