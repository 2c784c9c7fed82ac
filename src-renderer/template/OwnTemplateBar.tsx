import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import type { RefusedChange } from '#core/cloudformation/write/write-template.ts';
import { CompareButton } from './CompareButton.tsx';
import { copyTemplate } from './copy-template.ts';
import classes from './template.module.css';

interface OwnTemplateBarProps {
  readonly text: string;
  readonly trouble: string | undefined;
  readonly refused: readonly RefusedChange[];
  readonly isShowingChanges: boolean;
  readonly onShowChanges: (isShown: boolean) => void;
}

const VIEWS = [
  { value: 'text', label: 'Text' },
  { value: 'changes', label: 'Changes' },
];

/** Text or changes, what is in the way, and copy. */
export function OwnTemplateBar({ text, trouble, refused, isShowingChanges, onShowChanges }: OwnTemplateBarProps) {
  const message = trouble === undefined ? refusal(refused) : `${trouble}. The canvas shows the last readable text.`;
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        size="xs"
        aria-label="View of the template"
        value={isShowingChanges ? 'changes' : 'text'}
        onChange={value => onShowChanges(value === 'changes')}
        data={VIEWS}
      />
      <span className={classes['trouble']} role="status">
        {message !== undefined && (
          <>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
            {message}
          </>
        )}
      </span>
      <CompareButton />
      <Tooltip label="Copy the template">
        <ActionIcon aria-label="Copy the template" onClick={() => void copyTemplate(text)}>
          <IconCopy size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function refusal([first, ...more]: readonly RefusedChange[]): string | undefined {
  if (first === undefined) return undefined;
  return `${first.message}.${more.length === 0 ? '' : ` (${more.length} more)`}`;
}
