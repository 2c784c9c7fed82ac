import { Button, UnstyledButton } from '@mantine/core';
import { chooseFiles } from './choose-files.ts';
import classes from './template.module.css';

interface MissingFilesProps {
  /** Why each file that the template names is not read, by its path. */
  readonly troubles: ReadonlyMap<string, string>;
}

/** The files that hold workflows or nested stacks of the template and are not read, with the way to read them. */
export function MissingFiles({ troubles }: MissingFilesProps) {
  if (troubles.size === 0) return null;
  const paths = [...troubles.keys()];
  return (
    <section aria-label="Files that are not read" className={classes['others']}>
      <h3>Files that are not read</h3>
      <p>
        The template keeps workflows or nested stacks in these files. Until they are read, what they hold is unknown
        here.
      </p>
      {paths.length > 1 && (
        <Button size="compact-xs" variant="light" my={6} onClick={() => void chooseFiles(paths)}>
          Choose several …
        </Button>
      )}
      <ul>
        {paths.map(path => (
          <li key={path}>
            <UnstyledButton aria-label={`Choose ${path}`} onClick={() => void chooseFiles([path])}>
              <strong>{path}</strong>
              <span className={classes['choose']}>Choose it …</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
