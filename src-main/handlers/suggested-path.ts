import { basename, join } from 'node:path';
import { app } from 'electron';

/** Where a save dialog begins: the suggested name, as a name alone, in the folder of the person's documents. */
export function suggestedPath(name: string): string {
  return join(app.getPath('documents'), basename(name.replaceAll('\\', '/')));
}
