import { Tooltip, UnstyledButton } from '@mantine/core';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { useMode } from '../state/use-mode.ts';
import { DragGhost } from './DragGhost.tsx';
import classes from './palette.module.css';
import type { PaletteItem } from './palette-entries.ts';
import { usePaletteDrag } from './use-palette-drag.ts';

/** One entry of the palette. */
export function PaletteButton({ item }: { readonly item: PaletteItem }) {
  const { entry, palette } = item;
  const isInHand = useMode(
    ({ context }) => context.placing?.type === entry.type && context.placing.index === entry.index,
  );
  const { ghost, handlers } = usePaletteDrag(entry);
  return (
    <>
      <Tooltip label={palette.description} position="right" disabled={ghost !== undefined}>
        <UnstyledButton
          className={classes['entry']}
          aria-pressed={isInHand}
          aria-description={palette.description}
          {...handlers}
        >
          <ServiceIcon type={entry.type} properties={palette.properties} size={26} />
          <span className={classes['label']}>{palette.label}</span>
        </UnstyledButton>
      </Tooltip>
      {ghost !== undefined && <DragGhost type={entry.type} palette={palette} ghost={ghost} />}
    </>
  );
}
