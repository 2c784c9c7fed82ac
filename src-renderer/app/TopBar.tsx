import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { runCommand } from '../commands/run-command.ts';
import { useDesignTitle } from '../files/design-title.ts';
import { SeverityCounts } from '../problems/SeverityCounts.tsx';
import { useFindings } from '../state/derived.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { CommandButton } from './CommandButton.tsx';
import { FileMenu } from './FileMenu.tsx';
import { useShellSlots } from './shell-slots.ts';
import { ThemeButton } from './ThemeButton.tsx';
import classes from './top-bar.module.css';

/** The bar at the top: file and history on the left, simulation in the middle, problems and export on the right. */
export function TopBar() {
  const { SimulateControls } = useShellSlots();
  const hasResources = useDesign(state => state.history.present.resources.length > 0);
  return (
    <section aria-label="Toolbar" className={classes['bar']}>
      <div className={classes['side']}>
        <FileMenu />
        <DesignTitle />
        <span className={classes['divider']} />
        <CommandButton id="edit.undo" />
        <CommandButton id="edit.redo" />
      </div>
      <div className={classes['middle']} role="toolbar" aria-label="Simulation">
        {SimulateControls && <SimulateControls />}
      </div>
      <div className={`${classes['side']} ${classes['right']}`}>
        <ProblemsButton />
        <CommandButton id="help.commands" />
        <span className={classes['spare']}>
          <CommandButton id="help.shortcuts" />
        </span>
        <ThemeButton />
        <Button
          variant="default"
          size="compact-sm"
          fz={12}
          aria-label="Export"
          className={classes['export']}
          leftSection={<IconFileExport size={14} stroke={1.6} />}
          disabled={!hasResources}
          onClick={() => useView.getState().openDialog('export')}
        >
          Export
        </Button>
      </div>
    </section>
  );
}

function DesignTitle() {
  const name = useDesignTitle();
  const isUnsaved = useDesign(isDirty);
  return (
    <h1 className={classes['title']} title={name}>
      <span className={classes['name']}>{name}</span>
      {isUnsaved && <span className={classes['unsaved']}>Unsaved</span>}
    </h1>
  );
}

function ProblemsButton() {
  const findings = useFindings();
  const hasResources = useDesign(state => state.history.present.resources.length > 0);
  if (!hasResources) return null;
  return (
    <button type="button" className={classes['problems']} onClick={() => void runCommand('view.dock-problems')}>
      <VisuallyHidden>Check:</VisuallyHidden>
      {findings.length === 0 ? <span className={classes['clean']}>No problems</span> : <SeverityCounts />}
    </button>
  );
}
