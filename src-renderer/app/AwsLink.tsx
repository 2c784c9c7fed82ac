import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { host } from '../host/host.ts';
import { valueOrNotify } from './notify.tsx';

interface AwsLinkProps {
  readonly url: string;
  /** What the page is about, for the name of the link. */
  readonly about: string;
  /** Shown as words; left out: as an icon alone. */
  readonly children?: string;
}

/** A link to the AWS documentation; the host opens it outside the window. */
export function AwsLink({ url, about, children }: AwsLinkProps) {
  const name = `AWS documentation on ${about}`;
  const open = async (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    valueOrNotify('The page was not opened', await host.openPage({ url }));
  };
  if (children !== undefined) {
    return (
      <Anchor href={url} aria-label={name} fz={12} c="var(--accent)" onClick={open}>
        {children}
      </Anchor>
    );
  }
  return (
    <Tooltip label="AWS documentation">
      <ActionIcon component="a" href={url} size={20} aria-label={name} onClick={open}>
        <IconExternalLink size={13} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
