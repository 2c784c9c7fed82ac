import { useStore } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '#core/contract/graph.ts';
import classes from './wire-edge.module.css';

interface WireLabelProps {
  readonly wire: string;
  readonly at: Position;
  readonly isSelected: boolean;
  readonly children: ReactNode;
}

/**
 * What stands at a wire, in the layer over all wires. React Flow's own component looks for that layer again for every
 * label whenever the graph moves.
 */
export function WireLabel({ wire, at, isSelected, children }: WireLabelProps) {
  const flow = useStore(state => state.domNode);
  const layer = useMemo(() => flow?.querySelector('.react-flow__edgelabel-renderer'), [flow]);
  if (!layer) return null;
  return createPortal(
    <div
      className={`nodrag nopan ${classes['label']}`}
      data-wire={wire}
      data-selected={isSelected || undefined}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
    >
      {children}
    </div>,
    layer,
  );
}
