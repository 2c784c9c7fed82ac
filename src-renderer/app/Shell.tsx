import { ReactFlowProvider } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Dock } from '../dock/Dock.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Palette } from '../palette/Palette.tsx';
import { useView } from '../state/view-store.ts';
import { WorkflowInspector } from '../workflow/inspector/WorkflowInspector.tsx';
import { WorkflowPalette } from '../workflow/palette/WorkflowPalette.tsx';
import { WorkflowView } from '../workflow/WorkflowView.tsx';
import { useWorkflow } from '../workflow/workflow-store.ts';
import classes from './shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The parts of the window: bar, palette, canvas, inspector, dock. */
export function Shell() {
  const { sizes, isPaletteOpen, isInspectorOpen, isDockOpen } = useView();
  const isWorkflow = useWorkflow(state => state.machineId !== undefined);
  const palette = isPaletteOpen ? `${sizes.palette}px` : '0';
  const inspector = isInspectorOpen ? `${sizes.inspector}px` : '0';
  const dock = isDockOpen ? `${sizes.dock}px` : 'var(--strip-height)';
  const sizesOfParts = { '--palette': palette, '--inspector': inspector, '--dock': dock } as CSSProperties;
  return (
    <div className={classes['shell']}>
      <TopBar />
      <div className={classes['body']} style={sizesOfParts}>
        <div className={classes['side']}>{isPaletteOpen && (isWorkflow ? <WorkflowPalette /> : <Palette />)}</div>
        <div className={classes['centre']}>
          {isWorkflow ? (
            <WorkflowView />
          ) : (
            <ReactFlowProvider>
              <Canvas />
            </ReactFlowProvider>
          )}
          <Dock />
        </div>
        <div className={classes['side']}>{isInspectorOpen && (isWorkflow ? <WorkflowInspector /> : <Inspector />)}</div>
      </div>
    </div>
  );
}
