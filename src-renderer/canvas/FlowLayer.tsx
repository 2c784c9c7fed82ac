import { useStore } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';

interface FlowLayerProps {
  /** Over the wires, or over everything. */
  readonly layer: 'edgelabel-renderer' | 'viewport-portal';
  readonly children: ReactNode;
}

/**
 * A part of the canvas that moves with it, in a layer of React Flow. The layer is looked up once: React Flow's own portals
 * search the whole canvas for it whenever anything moves.
 */
export function FlowLayer({ layer, children }: FlowLayerProps) {
  const flow = useStore(state => state.domNode);
  const element = useMemo(() => flow?.querySelector(`.react-flow__${layer}`), [flow, layer]);
  return element ? createPortal(children, element) : null;
}
