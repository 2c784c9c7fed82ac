import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { AsyncDestinationValues } from './properties.ts';

const CHIPS = { 'on-success': 'on success', 'on-failure': 'on failure', 'dead-letter': 'dead letters' } as const;

/** How a wire of kind async-destination shows itself. */
export const asyncDestinationInspector: ConnectionInspector<AsyncDestinationValues> = {
  groups: [{ title: 'Destination', fields: ['condition'] }],
  chip: ({ properties: { condition } }) => CHIPS[condition],
  isDashed: ({ properties: { condition } }) => condition !== 'on-success',
};
