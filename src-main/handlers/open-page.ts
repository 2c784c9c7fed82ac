import { shell } from 'electron';
import { isAllowedPage } from '#core/host/host-api.ts';
import { fail, ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openPage: Handler<'openPage'> = async ({ url }) => {
  if (!isAllowedPage(url)) return fail(`${url} is not a page of the AWS documentation, so it was not opened.`);
  try {
    await shell.openExternal(url);
    return ok(null);
  } catch {
    return fail(`No browser could be started for ${url}; copy the address into one.`);
  }
};
