import { Portal } from '@mantine/core';
import type { PaletteEntry } from '#core/contract/service.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import classes from './palette.module.css';
import type { Ghost } from './use-palette-drag.ts';

interface DragGhostProps {
  readonly type: string;
  readonly palette: PaletteEntry;
  readonly ghost: Ghost;
}

/** The card under the pointer while an entry is dragged, as large as it will be on the canvas. */
export function DragGhost({ type, palette, ghost }: DragGhostProps) {
  return (
    <Portal>
      <div
        aria-hidden
        className={classes['ghost']}
        data-over={ghost.isOverCanvas || undefined}
        style={{
          transform: `translate(${ghost.x}px, ${ghost.y}px) translate(-50%, -50%) scale(${ghost.isOverCanvas ? ghost.zoom : 0.8})`,
        }}
      >
        <ServiceIcon type={type} properties={palette.properties} />
        <strong>{palette.name}</strong>
      </div>
    </Portal>
  );
}
