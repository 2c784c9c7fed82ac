import type { Handler } from './handler.ts';

export const writeRecovery: Handler<'writeRecovery'> = ({ text, file }, { files, recovery }) =>
  recovery.write({ text, file: file !== null && files.isAllowed(file.id) ? file : null });
