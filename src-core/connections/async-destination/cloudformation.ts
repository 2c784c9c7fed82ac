import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { AsyncDestinationValues } from './properties.ts';

/** What a wire of kind async-destination needs in a template. */
export const asyncDestinationTemplate: ConnectionTemplate<AsyncDestinationValues> = { parts: () => [] };
