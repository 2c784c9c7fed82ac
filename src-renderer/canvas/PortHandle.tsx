import { Handle, Position } from '@xyflow/react';
import { NODE_HEIGHT } from '#core/drawing/geometry.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import classes from './port-handle.module.css';
import type { PlacedPort } from './port-sides.ts';

const SIDES = { left: Position.Left, right: Position.Right, bottom: Position.Bottom } as const;

interface PortHandleProps {
  readonly placed: PlacedPort;
  readonly resourceId: string;
  readonly resourceName: string;
}

/** A place where wires start or end: drag from it, or click it to choose the other end from a list. */
export function PortHandle({ placed, resourceId, resourceName }: PortHandleProps) {
  const { port, isInput, side, share } = placed;
  const place = side === 'bottom' ? { left: `${share * 100}%` } : { top: share * NODE_HEIGHT };
  const chooseOtherEnd = () => {
    useDesign.getState().select([resourceId]);
    useView.getState().openConnect({ resource: resourceId, port: isInput ? undefined : port.id, isBackwards: isInput });
  };
  return (
    <Handle
      id={port.id}
      type={isInput ? 'target' : 'source'}
      position={SIDES[side]}
      className={classes['handle'] ?? ''}
      data-side={side}
      data-label={port.label}
      role="button"
      tabIndex={-1}
      aria-label={`${port.label} of ${resourceName}`}
      style={place}
      onClick={chooseOtherEnd}
    />
  );
}
