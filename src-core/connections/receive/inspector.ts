import type { ConnectionInspector } from '../../contract/inspector.ts';
import { type ReceiveValues, waitTimeOf } from './properties.ts';

/** How a wire of kind receive shows itself. */
export const receiveInspector: ConnectionInspector<ReceiveValues> = {
  groups: [
    { title: 'Call', fields: ['waitTimeSeconds', 'maxNumberOfMessages', 'visibilityTimeoutSeconds'] },
    { title: 'Simulation', fields: ['consumers', 'processingMillis', 'errorRate', 'pauseMillis'] },
  ],
  chip: (wire, graph) => {
    const wait = waitTimeOf(wire, graph);
    const { consumers } = wire.properties;
    const parts = [wait === 0 ? 'short poll' : `poll ${wait} s`];
    if (consumers > 1) parts.push(`× ${consumers}`);
    return parts.join(' · ');
  },
};
