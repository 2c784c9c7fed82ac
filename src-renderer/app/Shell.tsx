import { ReactFlowProvider } from '@xyflow/react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Dock } from '../dock/Dock.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Palette } from '../palette/Palette.tsx';
import { useView } from '../state/view-store.ts';
import { Splitter } from './Splitter.tsx';
import classes from './shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The parts of the window: bar, palette, canvas, inspector, dock. */
export function Shell() {
  const { sizes, isPaletteOpen, isInspectorOpen, isDockOpen } = useView();
  const columns = `${isPaletteOpen ? `${sizes.palette}px` : '0'} minmax(0, 1fr) ${isInspectorOpen ? `${sizes.inspector}px` : '0'}`;
  const rows = `minmax(0, 1fr) ${isDockOpen ? `${sizes.dock}px` : 'var(--strip-height)'}`;
  return (
    <div className={classes['shell']}>
      <TopBar />
      <div className={classes['body']} style={{ gridTemplateColumns: columns }}>
        <div className={classes['side']}>{isPaletteOpen && <Palette />}</div>
        <div className={classes['centre']} style={{ gridTemplateRows: rows }}>
          <ReactFlowProvider>
            <Canvas />
          </ReactFlowProvider>
          <Dock />
          {isDockOpen && (
            <div className={classes['dockEdge']} style={{ bottom: sizes.dock }}>
              <Splitter panel="dock" label="Height of the dock" />
            </div>
          )}
        </div>
        <div className={classes['side']}>{isInspectorOpen && <Inspector />}</div>
        {isPaletteOpen && (
          <div className={classes['edge']} style={{ left: sizes.palette }}>
            <Splitter panel="palette" label="Width of the palette" />
          </div>
        )}
        {isInspectorOpen && (
          <div className={classes['edge']} style={{ right: sizes.inspector }}>
            <Splitter panel="inspector" label="Width of the inspector" />
          </div>
        )}
      </div>
    </div>
  );
}
