import { ActionIcon, Tooltip } from '@mantine/core';
import { command, isEnabled } from '../commands/commands.ts';
import { KeyHint } from '../commands/KeyHint.tsx';
import { runCommand } from '../commands/run-command.ts';
import { useDesign } from '../state/design-store.ts';

/** A command as a button with its icon; name and key in the tooltip. */
export function CommandButton({ id }: { readonly id: string }) {
  const found = command(id);
  const enabled = useDesign(() => found !== undefined && isEnabled(found));
  if (found?.icon === undefined) return null;
  const Icon = found.icon;
  return (
    <Tooltip
      label={
        <>
          {found.label}
          {found.keys?.[0] !== undefined && <KeyHint keys={found.keys[0]} />}
        </>
      }
    >
      <ActionIcon aria-label={found.label} disabled={!enabled} onClick={() => void runCommand(id)}>
        <Icon size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
