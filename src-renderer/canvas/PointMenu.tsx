import { Menu } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { Position } from '#core/contract/graph.ts';

interface PointMenuProps {
  /** A point of the screen; undefined: closed. */
  readonly at: Position | undefined;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu that opens at a point. It stays where it was while it fades. */
export function PointMenu({ at, label, onClose, children }: PointMenuProps) {
  const last = useRef<Position>({ x: 0, y: 0 });
  if (at !== undefined) last.current = at;
  return (
    <Menu
      key={`${last.current.x} ${last.current.y}`}
      opened={at !== undefined}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      trapFocus
      returnFocus
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: last.current.x, top: last.current.y, width: 0, height: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
