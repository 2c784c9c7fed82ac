import type { Handler } from './handler.ts';

export const saveDocument: Handler<'saveDocument'> = async ({ file, text }, { files, remember }) => {
  const saved = await files.save(file.id, text);
  if (saved.ok) await remember(file.id);
  return saved;
};
