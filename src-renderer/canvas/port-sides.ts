import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import type { Port } from '#core/contract/service.ts';

/** A port with its place on the card's edge: the side, and the share of the side's length. */
export interface PlacedPort {
  readonly port: Port;
  readonly isInput: boolean;
  readonly side: 'left' | 'right' | 'bottom';
  readonly share: number;
}

const made = new Map<string, readonly PlacedPort[]>();

/** The ports of a service around its card: inputs left, outputs right, what carries failures below. */
export function placedPorts(type: string): readonly PlacedPort[] {
  const known = made.get(type);
  if (known !== undefined) return known;
  const { inputs, outputs } = serviceOf(type).ports;
  const placed = [
    ...spread(inputs, true, 'left'),
    ...spread(
      outputs.filter(port => !carriesFailures(port)),
      false,
      'right',
    ),
    ...spread(outputs.filter(carriesFailures), false, 'bottom'),
  ];
  made.set(type, placed);
  return placed;
}

function spread(ports: readonly Port[], isInput: boolean, side: PlacedPort['side']): readonly PlacedPort[] {
  return ports.map((port, index) => ({ port, isInput, side, share: (index + 0.5) / ports.length }));
}

/** Whether every wire from this port is drawn dashed. */
function carriesFailures(port: Port): boolean {
  return port.kinds.every(kind => {
    const { inspector, properties } = connectionOf(kind);
    const defaults = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]));
    const values = { ...defaults, ...port.preset };
    const wire = { id: '', type: kind, from: '', to: '', properties: values, given: {} };
    return inspector.isDashed?.(wire) ?? false;
  });
}
