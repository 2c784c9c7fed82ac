import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { placedLines } from '../scenario-edits.ts';
import classes from './load.module.css';

interface ListFieldProps {
  readonly title: string;
  /** "point": names a line for its remove button, and the button that adds one. */
  readonly noun: string;
  /** What the columns hold; each line's fields say it again for who cannot see them. */
  readonly columns: readonly [string, string];
  readonly lines: readonly ReactNode[];
  /** Whether the second column holds short numbers. */
  readonly isNarrow?: boolean;
  /** Undefined where the last line must stay. */
  readonly onRemove: ((index: number) => void) | undefined;
  readonly onAdd: () => void;
  readonly trouble?: string | undefined;
}

/** A short list of pairs within a line of load: points of a curve, bodies, attributes. */
export function ListField({ title, noun, columns, lines, isNarrow = false, onRemove, onAdd, trouble }: ListFieldProps) {
  return (
    <fieldset aria-label={title} className={classes['list']} data-narrow={isNarrow || undefined}>
      <div aria-hidden className={classes['heads']}>
        <span>{columns[0]}</span>
        <span>{columns[1]}</span>
      </div>
      {placedLines(lines).map(({ key, at, item }) => (
        <div key={key} className={classes['pair']}>
          {item}
          <ActionIcon
            size={24}
            aria-label={`Remove ${noun} ${at + 1}`}
            disabled={onRemove === undefined}
            onClick={() => onRemove?.(at)}
          >
            <IconX size={13} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      {trouble !== undefined && (
        <p role="alert" className={classes['trouble']}>
          {trouble}
        </p>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={12} />}
        className={classes['add'] ?? ''}
        onClick={onAdd}
      >
        Add {noun}
      </Button>
    </fieldset>
  );
}
