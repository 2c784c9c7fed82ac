import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { RedriveValues } from './properties.ts';

/** How a wire of kind redrive shows itself. */
export const redriveInspector: ConnectionInspector<RedriveValues> = {
  groups: [{ title: 'Dead letters', fields: ['maxReceiveCount'] }],
  chip: ({ properties: { maxReceiveCount } }) => `after ${maxReceiveCount}`,
  isDashed: () => true,
};
