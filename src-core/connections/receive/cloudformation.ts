import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { ReceiveValues } from './properties.ts';

/** An application outside brings its own credentials: a template holds nothing of it. */
export const receiveTemplate: ConnectionTemplate<ReceiveValues> = {
  parts: () => [],
  reading: { wires: () => [] },
};
