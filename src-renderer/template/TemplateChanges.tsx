import { useMemo } from 'react';
import { lineDiff } from '#core/cloudformation/text/line-diff.ts';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import classes from './template.module.css';

const SIGNS = { removed: '−', added: '+', same: ' ' } as const;
const WORDS = { removed: 'Removed', added: 'Added', same: 'Unchanged' } as const;

interface TemplateChangesProps {
  readonly before: string;
  readonly after: string;
  /** Said where both are the same. */
  readonly same: string;
}

/** What became of a text, line by line. */
export function TemplateChanges({ before, after, same }: TemplateChangesProps) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  if (lines.length === 0) {
    return <DockEmptyState title="No changes">{same}</DockEmptyState>;
  }
  return (
    <ol aria-label="Changes of the template" className={classes['changes']}>
      {lines.map(({ kind, line, text }) => (
        <li key={`${kind} ${line}`} data-kind={kind} aria-label={`${WORDS[kind]}, line ${line}: ${text.trim()}`}>
          <span className={classes['number']}>{line}</span>
          <span className={classes['sign']}>{SIGNS[kind]}</span>
          <code>{text}</code>
        </li>
      ))}
    </ol>
  );
}
