import { MiniMap, useStore } from '@xyflow/react';
import { serviceOf } from '#core/catalog/services.ts';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import classes from './canvas.module.css';
import { MINIMAP_FROM_HEIGHT } from './canvas-view.ts';

/** The whole design in small, where the canvas is high enough; drag in it to move the view. */
export function CanvasMinimap() {
  const isEmpty = useDesign(state => state.history.present.resources.length === 0);
  const isShown = useView(state => state.isMinimapShown);
  const isHigh = useStore(({ height }) => height >= MINIMAP_FROM_HEIGHT);
  if (!isShown || !isHigh || isEmpty) return null;
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel="Minimap"
      className={classes['minimap'] ?? ''}
      nodeColor={colourOf}
      nodeBorderRadius={16}
      maskColor="var(--minimap-mask)"
    />
  );
}

/** The colour of a card's category; frames of groups have none. */
function colourOf({ id }: { readonly id: string }): string {
  const resource = graphOf(useDesign.getState().history.present).resource(id);
  return resource === undefined ? 'var(--hover)' : `var(--${serviceOf(resource.type).category})`;
}
