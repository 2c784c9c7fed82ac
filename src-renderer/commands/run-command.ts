import { notifyError } from '../app/notify.tsx';
import { command, isEnabled } from './commands.ts';

/** Runs a command by its id when it can be used now. A mistake of ours is told, not swallowed. */
export async function runCommand(id: string): Promise<void> {
  const found = command(id);
  if (found === undefined || !isEnabled(found)) return;
  try {
    await found.perform();
  } catch (error) {
    notifyError(`“${found.label}” did not work`, 'The program made a mistake. Your design is unchanged.');
    reportError(error);
  }
}
