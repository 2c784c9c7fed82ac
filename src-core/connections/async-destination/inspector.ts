import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { AsyncDestinationValues } from './properties.ts';

/** How a wire of kind async-destination shows itself. */
export const asyncDestinationInspector: ConnectionInspector<AsyncDestinationValues> = {
  groups: [],
  chip: () => undefined,
};
