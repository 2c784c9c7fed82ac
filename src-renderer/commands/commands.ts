import { simulateCommands } from '../simulation/simulate-commands.ts';
import { workflowCommands } from '../workflow/workflow-commands.ts';
import { useWorkflow } from '../workflow/workflow-store.ts';
import { addCommands } from './add-commands.tsx';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import { helpCommands } from './help-commands.ts';
import { viewCommands } from './view-commands.ts';

/** Everything the window can do. The one list. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...workflowCommands,
  ...editCommands,
  ...addCommands,
  ...simulateCommands,
  ...viewCommands,
  ...helpCommands,
];

const byId = new Map(commands.map(command => [command.id, command]));

/** The command of an id that the program itself names. */
export function command(id: string): Command | undefined {
  return byId.get(id);
}

/** Whether a command belongs to what the window shows: the canvas, or the workflow of a state machine. */
export function isHere({ place }: Command): boolean {
  const isWorkflow = useWorkflow.getState().machineId !== undefined;
  return place === undefined || (place === 'workflow') === isWorkflow;
}

/** Whether a command can be used now. */
export function isEnabled(command: Command): boolean {
  return isHere(command) && (command.isEnabled?.() ?? true);
}
