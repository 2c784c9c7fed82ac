import { fail } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openRecent: Handler<'openRecent'> = async ({ id }, { files, recent, remember }) => {
  if (!(await recent.paths()).includes(id))
    return fail(`${id} is not in the list of recent designs; open it by “Open…”.`);
  const opened = await files.read(id);
  if (opened.ok) await remember(id);
  else await recent.forget(id);
  return opened;
};
