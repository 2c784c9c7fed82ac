/** A file that a person chose. */
interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Which chosen file stands for which path of a template: the one of the same name, or the only one where one is missing.
 * Two paths that end in one name are not told apart by it, so neither is filled.
 */
export function filesByPath(
  missing: readonly string[],
  chosen: readonly ChosenFile[],
): Readonly<Record<string, string>> {
  const [path, ...others] = missing;
  const [file, ...more] = chosen;
  if (path !== undefined && file !== undefined && others.length === 0 && more.length === 0)
    return { [path]: file.text };
  const found: Record<string, string> = {};
  for (const wanted of missing) {
    const name = nameOf(wanted);
    const matching = chosen.filter(candidate => candidate.name === name);
    const [only] = matching;
    const isAlone = missing.filter(candidate => nameOf(candidate) === name).length === 1;
    if (only !== undefined && matching.length === 1 && isAlone) found[wanted] = only.text;
  }
  return found;
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
