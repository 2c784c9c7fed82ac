import { MiniMap, useStore } from '@xyflow/react';
import { serviceOf } from '#core/catalog/services.ts';
import { useGraph } from '../state/derived.ts';
import { useView } from '../state/view-store.ts';
import classes from './canvas.module.css';
import { MINIMAP_FROM_HEIGHT } from './canvas-view.ts';

/** The whole design in small, where the canvas is high enough; drag in it to move the view. */
export function CanvasMinimap() {
  const graph = useGraph();
  const isShown = useView(state => state.isMinimapShown);
  const isHigh = useStore(({ height }) => height >= MINIMAP_FROM_HEIGHT);
  if (!isShown || !isHigh || graph.resources.length === 0) return null;
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel="Minimap"
      className={classes['minimap'] ?? ''}
      nodeColor={node => {
        const resource = graph.resource(node.id);
        return resource === undefined ? 'var(--hover)' : `var(--${serviceOf(resource.type).category})`;
      }}
      nodeBorderRadius={16}
      maskColor="var(--minimap-mask)"
    />
  );
}
