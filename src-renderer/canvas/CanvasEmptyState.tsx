import { Button } from '@mantine/core';
import { IconFolderOpen, IconLayoutGrid } from '@tabler/icons-react';
import { runCommand } from '../commands/run-command.ts';
import classes from './canvas-empty-state.module.css';

/** What an empty canvas says: the next step, and a start that is already there. */
export function CanvasEmptyState() {
  return (
    <div className={classes['empty']}>
      <h2 className={classes['title']}>Sketch how messages travel</h2>
      <p className={classes['text']}>
        Drag a queue, topic, stream, function or state machine from the left onto the canvas, then pull a wire from one
        card to the next. Or open a CloudFormation or SAM template that you have.
      </p>
      <div className={classes['actions']}>
        <Button leftSection={<IconLayoutGrid size={15} />} onClick={() => runCommand('file.gallery')}>
          Start from a template
        </Button>
        <Button variant="default" leftSection={<IconFolderOpen size={15} />} onClick={() => runCommand('file.open')}>
          Open a file
        </Button>
      </div>
    </div>
  );
}
