import type { MachineView } from '../use-machine.ts';

/** The executions of the machine in the simulation that runs. */
export function ExecutionList(_props: { readonly machine: MachineView }) {
  return null;
}
