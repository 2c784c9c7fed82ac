const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EEXIST: 'a part of its path is a file, not a folder',
  EBUSY: 'another program is using it',
  ENAMETOOLONG: 'its name is too long for this disk',
  EMFILE: 'too many files are open on this machine',
};

/** The system's code of a failure (`ENOENT`), if it has one. */
export function troubleCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What went wrong with a file, as a sentence: `doing` is "read" or "written". */
export function fileTrouble(path: string, doing: 'read' | 'written', error: unknown): string {
  const code = troubleCode(error);
  const why = (code !== undefined && WHY[code]) || (error instanceof Error ? error.message : String(error));
  return `${path} could not be ${doing}: ${why}.`;
}
