import { ActionIcon, Button, Popover, Textarea, Tooltip } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Finding } from '#core/contract/rule.ts';
import { notifyDone } from '../app/notify.tsx';
import { useDesign } from '../state/design-store.ts';
import classes from './problems.module.css';

const LONGEST_REASON = 1_000;

/** Silences a rule at the element of a finding; the reason is kept in the design. */
export function SilenceButton({ finding: { ruleId, element } }: { readonly finding: Finding }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const silence = () => {
    if (text === '') return;
    setOpen(false);
    setReason('');
    const edit = { edit: 'silence', silence: { ruleId, element, reason: text } } as const;
    useDesign.getState().apply([edit], `Silence ${ruleId}`);
    notifyDone(`${ruleId} is silenced here. Undo takes it back.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    silence();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Tooltip label="Silence here" disabled={isOpen}>
          <ActionIcon size={20} aria-label={`Silence ${ruleId} here`} onClick={() => setOpen(!isOpen)}>
            <IconBellOff size={13} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Silence ${ruleId}`}>
        <Textarea
          label="Why is it right here?"
          description="Kept in the design and shown by eventloom check."
          size="xs"
          autosize
          minRows={2}
          maxRows={5}
          data-autofocus
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className={classes['silence']}>
          <Button size="compact-xs" variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
          <Button size="compact-xs" disabled={text === ''} onClick={silence}>
            Silence
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
