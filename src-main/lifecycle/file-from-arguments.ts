import { resolve } from 'node:path';

/** How the application was started. */
export interface Start {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** An application that is not packaged is started as `electron FOLDER …`. */
  readonly isPackaged: boolean;
}

/** The path of the design named on the command line, made absolute; undefined when none is named. */
export function fileFromArguments({ argv, workingDirectory, isPackaged }: Start): string | undefined {
  const words = argv.slice(1);
  const end = words.indexOf('--');
  const plain = (end === -1 ? words : words.slice(0, end)).filter(word => word !== '' && !word.startsWith('-'));
  const file = [...plain.slice(isPackaged ? 0 : 1), ...(end === -1 ? [] : words.slice(end + 1))][0];
  return file === undefined ? undefined : resolve(workingDirectory, file);
}
