import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useViewport } from '@xyflow/react';
import { runCommand } from '../commands/run-command.ts';
import classes from './canvas-toolbar.module.css';

/** Zoom controls at the foot of the canvas. */
export function CanvasToolbar() {
  const { zoom } = useViewport();
  return (
    <div role="toolbar" aria-label="Zoom" className={classes['toolbar']}>
      <ActionIcon aria-label="Zoom out" onClick={() => runCommand('view.zoom-out')}>
        <IconMinus size={15} stroke={1.6} />
      </ActionIcon>
      <Tooltip label="Zoom to 100 %">
        <UnstyledButton
          className={classes['percent']}
          aria-label={`Zoom ${Math.round(zoom * 100)} %, set to 100 %`}
          onClick={() => runCommand('view.zoom-100')}
        >
          {Math.round(zoom * 100)} %
        </UnstyledButton>
      </Tooltip>
      <ActionIcon aria-label="Zoom in" onClick={() => runCommand('view.zoom-in')}>
        <IconPlus size={15} stroke={1.6} />
      </ActionIcon>
      <span className={classes['divider']} />
      <Tooltip label="Zoom to fit (Shift 1)">
        <ActionIcon aria-label="Zoom to fit" onClick={() => runCommand('view.fit')}>
          <IconMaximize size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
